import { countName } from '../../../src/ui/count-name.ts';
import type { SeveralSession } from '../session.ts';
import type { SeveralState } from '../state.ts';
import { CandidateList } from './candidate-list.tsx';

/** A box for any text that holds links, and the pages that it names. */
export function LinksPanel({ state, session }: { state: SeveralState; session: SeveralSession }) {
  const { links, repeated, tooMany } = state.links;
  return (
    <section class="panel" id="links" aria-labelledby="links-heading">
      <h2 id="links-heading">Links</h2>
      <label for="links-text">
        Paste links, or a text that holds some. Their pages are fetched without opening them.
      </label>
      <textarea
        id="links-text"
        rows={4}
        spellcheck={false}
        value={state.text}
        onInput={(event) => session.setText(event.currentTarget.value)}
      />
      <p class="muted" role="status">
        {state.text.trim() !== '' && foundText(links.length, repeated, tooMany)}
      </p>
      {links.length > 0 && (
        <CandidateList id="link-candidates" allLabel="All links" candidates={links} state={state} session={session} />
      )}
    </section>
  );
}

function foundText(count: number, repeated: number, tooMany: number): string {
  const found = count === 0 ? 'No links found' : `${countName(count)} ${count === 1 ? 'link' : 'links'} found`;
  return [
    found,
    ...(repeated > 0 ? [`${countName(repeated)} more lead to the same pages`] : []),
    ...(tooMany > 0 ? [`${countName(tooMany)} are more than can be clipped at once and were left out`] : []),
  ]
    .join('; ')
    .concat('.');
}

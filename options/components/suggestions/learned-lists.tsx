import { useState } from 'preact/hooks';
import { fold } from '../../../src/catalog/fold.ts';
import type { Counted, inspectMemory, LearnedOfSite, LearnedOfTerm } from '../../../src/catalog/suggest/inspect.ts';
import { countName } from '../../../src/ui/count-name.ts';
import { clipsOf } from '../catalog-counts.ts';
import type { ForgetWish } from './forget-confirmation.tsx';
import type { LabelOf } from './labels.ts';

export interface LearnedListsProps {
  readonly learned: ReturnType<typeof inspectMemory>;
  readonly labels: LabelOf;
  readonly onForget: (wish: ForgetWish) => void;
}

/** So many rows are looked through; the field above finds the others. */
const shownRows = 20;
/** So many sites, words or authors of a row say enough. */
const shownValues = 8;

/** What was learned, topic by topic and site by site. */
export function LearnedLists({ learned, labels, onForget }: LearnedListsProps) {
  const [query, setQuery] = useState('');
  const has = (name: string) => fold(name).includes(fold(query.trim()));
  const terms = learned.terms.filter(({ key }) => has(labels(key)));
  const sites = learned.sites.filter(({ site }) => has(site));
  return (
    <details id="learned">
      <summary>What was learned</summary>
      <p class="muted">Counts of clips. Words are kept without their endings.</p>
      <div class="option-field">
        <label for="learned-query">Find a topic, an offering or a site</label>
        <input
          id="learned-query"
          type="search"
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <h3 id="learned-terms-title">Topics and offerings</h3>
      <ul class="learned" id="learned-terms" aria-labelledby="learned-terms-title">
        {terms.slice(0, shownRows).map((term) => (
          <TermRow key={term.key} term={term} label={labels(term.key)} onForget={onForget} />
        ))}
      </ul>
      <More count={terms.length} />
      <h3 id="learned-sites-title">Sites</h3>
      <ul class="learned" id="learned-sites" aria-labelledby="learned-sites-title">
        {sites.slice(0, shownRows).map((site) => (
          <SiteRow key={site.site} learned={site} labels={labels} onForget={onForget} />
        ))}
      </ul>
      <More count={sites.length} />
    </details>
  );
}

function TermRow(props: { term: LearnedOfTerm; label: string; onForget: (wish: ForgetWish) => void }) {
  const { term, label, onForget } = props;
  const { key, picked, named, sites, words, authors } = term;
  return (
    <li data-learned={key}>
      <div class="learned-head">
        <strong dir="auto">{label}</strong>
        <span class="muted">
          picked for {clipsOf(picked)}, named on {clipsOf(named)}
        </span>
        <ForgetButton wish={{ what: key, name: label, clips: picked }} onForget={onForget} />
      </div>
      <Values name="Sites" values={sites} />
      <Values name="Words" values={words} />
      <Values name="Authors" values={authors} />
    </li>
  );
}

function SiteRow(props: { learned: LearnedOfSite; labels: LabelOf; onForget: (wish: ForgetWish) => void }) {
  const { learned, labels, onForget } = props;
  const { site, clips, terms } = learned;
  return (
    <li data-learned={`site:${site}`}>
      <div class="learned-head">
        <strong>{site}</strong>
        <span class="muted">{clipsOf(clips)}</span>
        <ForgetButton wish={{ what: `site:${site}`, name: site, clips }} onForget={onForget} />
      </div>
      <Values name="Picked" values={terms.map((term) => ({ name: labels(term.key), clips: term.clips }))} />
    </li>
  );
}

const ForgetButton = (props: { wish: ForgetWish; onForget: (wish: ForgetWish) => void }) => (
  <button
    type="button"
    class="link"
    aria-label={`Forget ${props.wish.name}`}
    onClick={() => props.onForget(props.wish)}
  >
    Forget…
  </button>
);

function Values({ name, values }: { name: string; values: readonly Counted[] }) {
  if (values.length === 0) return null;
  const rest = values.length - shownValues;
  const texts = values.slice(0, shownValues).map((value) => `${value.name} ${countName(value.clips)}`);
  return (
    <p class="learned-values" dir="auto">
      {name}: {texts.join(', ')}
      {rest > 0 && ` and ${countName(rest)} more`}
    </p>
  );
}

const More = ({ count }: { count: number }) =>
  count <= shownRows ? null : (
    <p class="muted">
      The {shownRows} most used of {countName(count)}; type above to find another.
    </p>
  );

import { countName } from '../../../src/ui/count-name.ts';
import type { Candidate } from '../candidates.ts';
import type { SeveralSession } from '../session.ts';
import { isChosen, type SeveralState } from '../state.ts';

/** Pages to choose from, with one tick for all of them. */
export function CandidateList(props: {
  readonly id: string;
  /** Of what all are ticked: “All 12 tabs”. */
  readonly allLabel: string;
  readonly candidates: readonly Candidate[];
  readonly state: SeveralState;
  readonly session: Pick<SeveralSession, 'choose'>;
}) {
  const { id, candidates, state, session } = props;
  const open = candidates.filter(({ obstacle }) => obstacle === null);
  const chosen = open.filter((each) => isChosen(state, each)).length;
  return (
    <div class="candidates" id={id}>
      <label class="candidate candidate-all">
        <input
          type="checkbox"
          checked={open.length > 0 && chosen === open.length}
          disabled={open.length === 0}
          // There is no attribute for it.
          ref={(input) => {
            if (input !== null) input.indeterminate = chosen > 0 && chosen < open.length;
          }}
          onChange={(event) => session.choose(open, event.currentTarget.checked)}
        />
        <span>{props.allLabel}</span>
        <span class="muted candidate-count">{countName(chosen)} chosen</span>
      </label>
      <ul class="candidate-list">
        {candidates.map((each) => (
          <CandidateRow
            key={each.id}
            candidate={each}
            isChosen={isChosen(state, each)}
            isKnown={state.known.has(each.key)}
            onChoose={(choice) => session.choose([each], choice)}
          />
        ))}
      </ul>
    </div>
  );
}

function CandidateRow(props: {
  candidate: Candidate;
  isChosen: boolean;
  isKnown: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const { title, url, obstacle, remarks } = props.candidate;
  const notes = [...(props.isKnown ? ['already clipped'] : []), ...remarks];
  return (
    <li>
      <label class={obstacle === null ? 'candidate' : 'candidate candidate-barred'}>
        <input
          type="checkbox"
          checked={props.isChosen}
          disabled={obstacle !== null}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
        <span class="candidate-text">
          {title !== '' && (
            <span class="candidate-title" dir="auto">
              {title}
            </span>
          )}
          {url !== '' && (
            <span class={title === '' ? 'candidate-title' : 'candidate-url'} dir="ltr">
              {url}
            </span>
          )}
          {obstacle !== null && <span class="candidate-obstacle">{obstacle}</span>}
          {notes.length > 0 && <span class="candidate-notes">{notes.join(' · ')}</span>}
        </span>
      </label>
    </li>
  );
}

import { CatalogFields } from '../../../src/ui/catalog-fields.tsx';
import { DestinationChoice } from '../../../src/ui/destination-choice.tsx';
import type { SeveralSession } from '../session.ts';
import { type SeveralState, sentTo } from '../state.ts';

/** What all the pages are filed under, and where they go. */
export function FilingPanel({ state, session }: { state: SeveralState; session: SeveralSession }) {
  return (
    <section class="panel" id="filing" aria-labelledby="filing-heading">
      <h2 id="filing-heading">File all of them under</h2>
      <CatalogFields
        autoFocus={false}
        state={state}
        topics={state.topics}
        offerings={state.offerings}
        edit={session.edit}
        onCreateTopic={(name) => void session.createTopic(name)}
      />
      <fieldset class="if-known">
        <legend>Pages that are clipped already</legend>
        {choices.map(({ value, label }) => (
          <label key={value} class="kind">
            <input
              type="radio"
              name="if-known"
              value={value}
              checked={state.ifKnown === value}
              onChange={() => session.edit({ ifKnown: value })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <DestinationChoice
        destinations={state.destinations}
        chosen={sentTo(state)}
        onChoose={(chosenDestinations) => session.edit({ chosenDestinations })}
      />
    </section>
  );
}

const choices = [
  { value: 'leave', label: 'stay as they are' },
  { value: 'update', label: 'are read anew; notes, topics and what you edited stay' },
] as const;

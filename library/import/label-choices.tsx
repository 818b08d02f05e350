import { foldLabel } from '../../src/import/labels/fold-label.ts';
import { categoryOf } from '../../src/model/catalog.ts';
import { countName } from '../../src/ui/count-name.ts';
import { choiceOf, type ImportChoices, type LabelChoice } from './choices.ts';
import type { FoundLabel, Survey } from './survey.ts';

/** Labels that can be decided one by one; the choice for all others holds for the rest. */
const shown = 200;

interface LabelChoicesProps {
  readonly survey: Survey;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

/** Which topics the files' tags and folders become. */
export function LabelChoices({ survey, choices, onChange }: LabelChoicesProps) {
  const known = survey.labels.filter(({ topic }) => topic !== null).length;
  const choose = (found: FoundLabel, choice: LabelChoice): void =>
    onChange({ ...choices, labels: new Map([...choices.labels, [foldLabel(found.label), choice]]) });
  return (
    <details class="labels" open={survey.labels.length <= 12}>
      <summary>
        {countName(survey.labels.length)} tags and folders, {countName(known)} of them topics of the catalog
      </summary>
      <fieldset class="unknown-labels">
        <legend>Those that the catalog does not know</legend>
        {(['keyword', 'create'] as const).map((choice) => (
          <label key={choice} class="tick">
            <input
              type="radio"
              name="unknown-labels"
              value={choice}
              checked={choices.unknownLabels === choice}
              onChange={() => onChange({ ...choices, unknownLabels: choice })}
            />
            <span>{choice === 'keyword' ? 'stay with their clips as keywords' : 'become topics of your own'}</span>
          </label>
        ))}
      </fieldset>
      <section class="scroll" aria-label="Tags and folders">
        <table>
          <thead>
            <tr>
              <th scope="col">Tag or folder</th>
              <th scope="col">Clips</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {survey.labels.slice(0, shown).map((found) => (
              <tr key={found.label}>
                <td dir="auto">{found.label}</td>
                <td>{countName(found.count)}</td>
                <td>
                  <select
                    aria-label={`What “${found.label}” becomes`}
                    value={choiceOf(found, choices)}
                    onChange={(event) => choose(found, event.currentTarget.value as LabelChoice)}
                  >
                    {found.topic !== null && <option value="topic">{categoryOf(found.topic)}</option>}
                    <option value="create">a topic of your own</option>
                    <option value="keyword">a keyword</option>
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {survey.labels.length > shown && (
        <p class="muted">The {shown} most frequent are listed; for the others, the choice above holds.</p>
      )}
    </details>
  );
}

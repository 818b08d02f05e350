import type { Problem } from '../../src/model/problem.ts';
import { countName } from '../../src/ui/count-name.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { clipsInWords } from '../words.ts';
import type { ImportChoices } from './choices.ts';
import { LabelChoices } from './label-choices.tsx';
import { RefusedList } from './refused-list.tsx';
import type { ImportSession } from './session.ts';
import type { Survey } from './survey.ts';

interface PreviewProps {
  readonly survey: Survey;
  readonly choices: ImportChoices;
  readonly problem: Problem | null;
  readonly session: ImportSession;
}

/** What would come in, what is decided about it, and the button that does it. */
export function PreviewView({ survey, choices, problem, session }: PreviewProps) {
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <p class="formats">{formatsInWords(survey)}</p>
      <dl class="counts">
        <Count id="new" label="new pages" value={survey.newPages} />
        <Count id="known" label="in the library already" value={survey.known} />
        <Count id="repeated" label="repeated in the files" value={survey.repeated} />
        <Count id="refused" label="cannot be imported" value={survey.refusedCount} />
      </dl>
      {survey.known + survey.repeated > 0 && (
        <p class="muted">
          What is known is joined, and nothing of yours is replaced: topics and notes are added, empty fields filled,
          the older date kept.
        </p>
      )}
      {survey.undated > 0 && (
        <p class="muted">{clipsInWords(survey.undated)} without a date that can be read get today’s.</p>
      )}
      {survey.remarks.length > 0 && (
        <ul class="remarks">
          {survey.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <BackupChoices survey={survey} choices={choices} session={session} />
      {survey.labels.length > 0 && <LabelChoices survey={survey} choices={choices} onChange={session.change} />}
      <RefusedList rows={survey.refused} count={survey.refusedCount} onSaveAll={session.saveRefused} />
      <div class="actions">
        <button
          type="button"
          class="button button-primary"
          data-action="import"
          disabled={survey.total === 0 && !survey.hasCatalog && !survey.hasSettings}
          onClick={() => void session.start()}
        >
          Import {clipsInWords(survey.total)}
        </button>
        <button type="button" class="button" onClick={session.leave}>
          Cancel
        </button>
      </div>
    </>
  );
}

function Count({ id, label, value }: { id: string; label: string; value: number }) {
  return (
    <div data-count={id}>
      <dt>{label}</dt>
      <dd>{countName(value)}</dd>
    </div>
  );
}

function BackupChoices({ survey, choices, session }: Omit<PreviewProps, 'problem'>) {
  const tick = (key: 'withCatalog' | 'withSettings', label: string) => (
    <label class="tick">
      <input
        type="checkbox"
        checked={choices[key]}
        onChange={(event) => session.change({ ...choices, [key]: event.currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <>
      {survey.hasCatalog && tick('withCatalog', 'Put the backup’s catalog in the place of this one')}
      {survey.hasSettings && tick('withSettings', 'Put the backup’s settings in the place of these')}
    </>
  );
}

function formatsInWords({ formats }: Survey): string {
  if (formats.length === 0) return 'Nothing that is known here.';
  return formats.map(({ format, files }) => (files === 1 ? format : `${format} (${files} files)`)).join(', ');
}

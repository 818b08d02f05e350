import { useState } from 'preact/hooks';
import { countName } from '../../src/ui/count-name.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { Busy } from '../transfer/busy.tsx';
import { clipsInWords } from '../words.ts';
import { type ExportKind, exportKinds } from './kinds.ts';
import type { ExportSession, ExportState } from './session.ts';

interface ExportPanelProps {
  readonly state: ExportState;
  readonly session: ExportSession;
  readonly canPickFolder: boolean;
}

/** The whole library as one file, or into a folder. */
export function ExportPanel({ state, session, canPickFolder }: ExportPanelProps) {
  const [kind, setKind] = useState<ExportKind | undefined>(exportKinds[0]);
  return (
    <section class="panel" id="export" aria-labelledby="export-heading" data-step={state.step}>
      <h2 id="export-heading">Export</h2>
      {state.step === 'exporting' ? (
        <Busy
          text={`Exporting ${countName(state.done)} of ${countName(state.total)}…`}
          value={state.done}
          max={state.total}
          onStop={session.stop}
        />
      ) : (
        <>
          {state.step === 'failed' && <ProblemNotice problem={state.problem} />}
          {state.step === 'done' && <Done {...state} />}
          <fieldset class="kinds">
            <legend>The whole library as</legend>
            {exportKinds.map((each) => (
              <label key={each.id} class="kind">
                <input
                  type="radio"
                  name="export-kind"
                  value={each.id}
                  checked={kind === each}
                  onChange={() => setKind(each)}
                />
                <span>
                  <strong>{each.label}</strong> <span class="muted">{each.hint}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div class="actions">
            <button
              type="button"
              class="button button-primary"
              data-action="export"
              disabled={kind === undefined}
              onClick={() => kind !== undefined && void session.start(kind)}
            >
              Save as a file
            </button>
            {canPickFolder && kind?.files != null && (
              <button
                type="button"
                class="button"
                data-action="export-folder"
                onClick={() => void session.startIntoFolder(kind)}
              >
                Into a folder…
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Done({ exported, folder }: Extract<ExportState, { step: 'done' }>) {
  const where = exported.file === null ? `into the folder “${folder ?? ''}”` : `as ${exported.file.name}`;
  const [first] = exported.failures;
  return (
    <>
      <p role="status" class="outcome">
        <strong>
          {clipsInWords(exported.count)} exported {where}.
        </strong>
      </p>
      {first !== undefined && (
        <ProblemNotice
          problem={{
            ...first,
            message: `${clipsInWords(exported.failures.length)} could not be exported. ${first.message}`,
            details: exported.failures.flatMap(({ details }) => details?.slice(0, 1) ?? []).slice(0, 20),
          }}
        />
      )}
    </>
  );
}

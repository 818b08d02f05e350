import type { ImportedFile } from '../import-files.ts';
import { clipsInWords } from '../words.ts';

/** What came of each file, those that need a look first. */
export function ImportReport({ files, onClose }: { files: readonly ImportedFile[]; onClose: () => void }) {
  const count = (kind: ImportedFile['outcome']['kind']): number =>
    files.filter((file) => file.outcome.kind === kind).length;
  const [imported, known, failed] = [count('imported'), count('known'), count('failed')];
  const summary = [
    `${clipsInWords(imported)} imported`,
    known > 0 ? `${known.toLocaleString()} there already` : '',
    failed > 0 ? `${failed.toLocaleString()} failed` : '',
  ].filter((part) => part !== '');
  const order = [...files].sort((a, b) => rank(a) - rank(b));
  return (
    <section class={`notice import-report ${failed > 0 ? 'notice-warning' : ''}`} aria-labelledby="import-summary">
      <div class="import-head">
        <strong id="import-summary" role="status">
          {summary.join(', ')}.
        </strong>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      <ul class="import-files">
        {order.map((file, index) => (
          // Two files of different folders may share a name, and this list never changes.
          <li key={index} data-outcome={file.outcome.kind}>
            <span class="import-name" dir="auto">
              {file.name}
            </span>
            : <Outcome outcome={file.outcome} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ outcome }: Pick<ImportedFile, 'outcome'>) {
  switch (outcome.kind) {
    case 'imported':
      return <>imported as “{outcome.title}”</>;
    case 'known':
      return <>“{outcome.title}” is in the library or among the recently deleted already, and was left as it is</>;
    case 'failed':
      return (
        <>
          {outcome.problem.message} {outcome.problem.nextStep} {(outcome.problem.details ?? []).join(' · ')}
        </>
      );
  }
}

const rank = ({ outcome }: ImportedFile): number => ['failed', 'known', 'imported'].indexOf(outcome.kind);

import type { Refused } from '../../src/import/finding.ts';
import { countName } from '../../src/ui/count-name.ts';

interface RefusedListProps {
  readonly rows: readonly Refused[];
  /** All of them; `rows` may be the first only. */
  readonly count: number;
  /** Null where there is no file to be had. */
  readonly onSaveAll: (() => Promise<void>) | null;
}

/** What cannot be imported, each with its place and its reason. */
export function RefusedList({ rows, count, onSaveAll }: RefusedListProps) {
  if (count === 0) return null;
  return (
    <details class="refused" open={rows.length <= 5}>
      <summary>{countName(count)} cannot be imported</summary>
      <ul>
        {rows.map((row, index) => (
          // Two rows may say the same, and this list never changes.
          <li key={index}>
            <strong dir="auto">
              {row.file}
              {row.line === null ? '' : `, line ${row.line}`}
            </strong>
            : {row.reason} {row.about !== '' && <span class="muted">{row.about}</span>}
          </li>
        ))}
      </ul>
      {rows.length < count && <p class="muted">These are the first {rows.length}.</p>}
      {onSaveAll !== null && (
        <button type="button" class="button" data-action="save-refused" onClick={() => void onSaveAll()}>
          Save all as a table
        </button>
      )}
    </details>
  );
}

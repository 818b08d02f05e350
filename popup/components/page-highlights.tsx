import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../src/model/problem.ts';
import { readerPath } from '../../src/model/reader-address.ts';
import type { Result } from '../../src/model/result.ts';
import type { ShownHighlights } from '../collaborators.ts';

/** Shows a known page's highlights on it, and says so. Nothing where there are none. */
export function PageHighlights(props: {
  tabId: number;
  clipId: string;
  show: (tabId: number, clipId: string) => Promise<Result<ShownHighlights, Problem>>;
}) {
  const { tabId, clipId, show } = props;
  const [shown, setShown] = useState<ShownHighlights | null>(null);
  useEffect(() => {
    void show(tabId, clipId).then((outcome) => {
      if (outcome.ok) setShown(outcome.value);
      else console.debug('Sheaf: the highlights are not shown', outcome.error);
    });
  }, [tabId, clipId]);
  if (shown === null || shown.count === 0) return null;
  const { count, missing } = shown;
  return (
    <p class="notice" id="page-highlights">
      {count === missing ? 'None' : count - missing} of {count === 1 ? '1 highlight' : `${count} highlights`} shown on
      the page.{' '}
      <a href={`/${readerPath({ clipId, listIds: [] })}`} target="_blank" rel="noreferrer">
        Read them
      </a>
    </p>
  );
}

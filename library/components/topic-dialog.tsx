import { useEffect, useMemo, useState } from 'preact/hooks';
import { referenceTo } from '../../src/catalog/current-terms.ts';
import { fold } from '../../src/catalog/fold.ts';
import { matchRanges } from '../../src/catalog/match-ranges.ts';
import { indexCatalog, searchTopics } from '../../src/catalog/search-catalog.ts';
import type { Topic, TopicReference } from '../../src/model/catalog.ts';
import type { CountedTerm } from '../../src/platform/database/search/find-clips.ts';
import { Combobox } from '../../src/ui/combobox.tsx';
import { clipsInWords } from '../words.ts';
import { Dialog } from './dialog.tsx';

const mostHits = 50;

/** Files several clips under more topics, and under fewer. */
export function TopicDialog(props: {
  readonly count: number;
  readonly topics: readonly Topic[];
  /** Topics that clips of the library are filed under. */
  readonly used: readonly CountedTerm[];
  readonly onApply: (add: readonly TopicReference[], remove: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { topics, used, count } = props;
  const [added, setAdded] = useState<readonly Topic[]>([]);
  const [removed, setRemoved] = useState<readonly CountedTerm[]>([]);
  const index = useMemo(() => indexCatalog({ topics: [...topics], offerings: [] }), [topics]);
  const searchAll = useMemo(
    () => (query: string) =>
      searchTopics(index, query, { exclude: added, limit: mostHits }).map(({ item, ranges }) => ({
        id: item.id,
        label: item.label,
        hint: item.source,
        ranges,
      })),
    [index, added],
  );
  const searchUsed = useMemo(() => (query: string) => usedTopics(used, removed, query), [used, removed]);
  const isEmpty = added.length + removed.length === 0;
  useEffect(() => document.querySelector<HTMLInputElement>('#add-topics-input')?.focus(), []);
  return (
    <Dialog id="topics" title={`Topics of ${clipsInWords(count)}`} onClose={props.onClose}>
      <Combobox
        id="add-topics"
        label="Add topics"
        placeholder="Type to find a topic"
        chosen={added.map(({ id, label, source }) => ({ id, label, hint: source }))}
        search={searchAll}
        onAdd={(id) => setAdded([...added, ...topics.filter((topic) => topic.id === id)])}
        onRemove={(id) => setAdded(added.filter((topic) => topic.id !== id))}
      />
      <Combobox
        id="remove-topics"
        label="Remove topics"
        placeholder="Type to find a topic"
        chosen={removed.map(({ id, name }) => ({ id, label: name, hint: '' }))}
        search={searchUsed}
        onAdd={(id) => setRemoved([...removed, ...used.filter((topic) => topic.id === id)])}
        onRemove={(id) => setRemoved(removed.filter((topic) => topic.id !== id))}
      />
      <div class="dialog-actions">
        <button
          type="button"
          class="button button-primary"
          id="apply-topics"
          disabled={isEmpty}
          onClick={() => {
            props.onApply(
              added.map(referenceTo),
              removed.map(({ id }) => id),
            );
            props.onClose();
          }}
        >
          Apply
        </button>
      </div>
    </Dialog>
  );
}

const usedTopics = (used: readonly CountedTerm[], removed: readonly CountedTerm[], query: string) => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return used
    .filter((term) => !removed.includes(term) && words.every((word) => fold(term.name).includes(word)))
    .slice(0, mostHits)
    .map(({ id, name, count }) => ({ id, label: name, hint: clipsInWords(count), ranges: matchRanges(name, words) }));
};

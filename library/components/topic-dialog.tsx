import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { referenceTo } from '../../src/catalog/current-terms.ts';
import { fold } from '../../src/catalog/fold.ts';
import { matchRanges } from '../../src/catalog/match-ranges.ts';
import { standingOfTopics } from '../../src/catalog/search-catalog.ts';
import type { Topic, TopicReference } from '../../src/model/catalog.ts';
import { noWeights } from '../../src/model/term-weights.ts';
import type { CountedTerm } from '../../src/platform/database/search/find-clips.ts';
import { topicOptions } from '../../src/ui/catalog-options.ts';
import { Combobox } from '../../src/ui/combobox.tsx';
import type { OptionList } from '../../src/ui/combobox-list.tsx';
import { useCatalogIndex } from '../../src/ui/use-catalog-index.ts';
import { clipsInWords } from '../words.ts';
import { Dialog } from './dialog.tsx';

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
  const catalog = useMemo(() => ({ topics: [...topics], offerings: [] }), [topics]);
  const index = useCatalogIndex(catalog);
  const searchAll = useMemo(() => {
    if (index === null) return null;
    const standing = standingOfTopics(index, added, noWeights);
    // Topics are created where a clip is filed: what one would be for is not seen from here.
    return (query: string) => ({ ...topicOptions(index, standing, query, false), create: null });
  }, [index, added]);
  const searchUsed = useMemo(() => (query: string) => usedTopics(used, removed, query), [used, removed]);
  const isEmpty = added.length + removed.length === 0;
  useLayoutEffect(() => document.querySelector<HTMLInputElement>('#add-topics-input')?.focus(), []);
  return (
    <Dialog id="topics" title={`Topics of ${clipsInWords(count)}`} onClose={props.onClose}>
      <Combobox
        id="add-topics"
        label="Add topics"
        nouns={['topic', 'topics']}
        placeholder="Type to find a topic"
        chosen={added.map(({ id, label, source }) => ({ id, label, hint: source }))}
        search={searchAll}
        onAdd={(id) => setAdded([...added, ...topics.filter((topic) => topic.id === id)])}
        onRemove={(id) => setAdded(added.filter((topic) => topic.id !== id))}
      />
      <Combobox
        id="remove-topics"
        label="Remove topics"
        nouns={['topic', 'topics']}
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

function usedTopics(used: readonly CountedTerm[], removed: readonly CountedTerm[], query: string): OptionList {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = used.filter((term) => !removed.includes(term) && words.every((word) => fold(term.name).includes(word)));
  return {
    count: found.length,
    groups: [{ label: null, count: found.length }],
    create: null,
    option(place) {
      const term = found[place];
      if (term === undefined) throw new RangeError(`there is no option ${place}`);
      const hint = clipsInWords(term.count);
      const ranges = matchRanges(term.name, words);
      return { id: term.id, label: term.name, ranges, synonym: null, hint, title: `${term.name}\n${hint}` };
    },
  };
}

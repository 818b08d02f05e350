import { useCallback, useMemo } from 'preact/hooks';
import { indexCatalog, searchOfferings, searchTopics } from '../../src/catalog/search-catalog.ts';
import type { Catalog, Offering, Topic } from '../../src/model/catalog.ts';
import type { DraftEdits } from '../../src/model/draft.ts';
import { Combobox } from '../../src/ui/combobox.tsx';

/** Enough to scroll through; whoever wants another one types on. */
const listLength = 60;

export interface CatalogFieldsProps {
  readonly catalog: Catalog;
  readonly topics: readonly Topic[];
  readonly offerings: readonly Offering[];
  readonly edit: (edits: DraftEdits) => void;
}

/** The two facets that a clip is filed under. */
export function CatalogFields({ catalog, topics, offerings, edit }: CatalogFieldsProps) {
  const index = useMemo(() => indexCatalog(catalog), [catalog]);

  const findTopics = useCallback(
    (query: string) =>
      searchTopics(index, query, { exclude: topics, limit: listLength }).map(({ item, ranges }) => ({
        id: item.id,
        label: item.label,
        hint: item.source,
        ranges,
      })),
    [index, topics],
  );
  const findOfferings = useCallback(
    (query: string) =>
      searchOfferings(index, query, { exclude: offerings, topics, limit: listLength }).map(({ item, ranges }) => ({
        id: String(item.offeringId),
        label: item.label,
        hint: item.categories.join(', '),
        ranges,
      })),
    [index, offerings, topics],
  );

  return (
    <>
      <Combobox
        id="topics"
        label="Topics"
        placeholder="Type to find a topic"
        autoFocus
        chosen={topics.map((topic) => ({ id: topic.id, label: topic.label, hint: topic.source }))}
        search={findTopics}
        onAdd={(id) => edit({ topics: [...topics, ...catalog.topics.filter((topic) => topic.id === id)] })}
        onRemove={(id) => edit({ topics: topics.filter((topic) => topic.id !== id) })}
      />
      <Combobox
        id="offerings"
        label="Offerings"
        placeholder="Type to find an offering"
        chosen={offerings.map((each) => ({ id: String(each.offeringId), label: each.label, hint: '' }))}
        search={findOfferings}
        onAdd={(id) =>
          edit({ offerings: [...offerings, ...catalog.offerings.filter((each) => String(each.offeringId) === id)] })
        }
        onRemove={(id) => edit({ offerings: offerings.filter((each) => String(each.offeringId) !== id) })}
      />
    </>
  );
}

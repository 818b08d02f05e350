import { useMemo } from 'preact/hooks';
import { standingOfOfferings, standingOfTopics } from '../catalog/search-catalog.ts';
import {
  type Catalog,
  isProposed,
  type Offering,
  type OfferingReference,
  type TopicReference,
} from '../model/catalog.ts';
import type { Settings } from '../model/settings.ts';
import type { TermWeights } from '../model/term-weights.ts';
import { offeringOptions, topicOptions } from './catalog-options.ts';
import { Combobox } from './combobox.tsx';
import { useCatalogIndex } from './use-catalog-index.ts';

/** The facet that has changed. */
export type CatalogEdits = { topics?: TopicReference[]; offerings?: OfferingReference[] };

export interface CatalogFieldsProps {
  readonly state: {
    readonly catalog: Catalog;
    readonly isCatalogRead: boolean;
    readonly termWeights: TermWeights;
    readonly settings: Pick<Settings, 'newTopics'>;
  };
  readonly topics: readonly TopicReference[];
  readonly offerings: readonly Offering[];
  readonly edit: (edits: CatalogEdits) => void;
  readonly onCreateTopic: (name: string) => void;
  /** Whether the topics take the focus. */
  readonly autoFocus: boolean;
}

/** The two facets that a clip is filed under. */
export function CatalogFields({ state, topics, offerings, edit, onCreateTopic, autoFocus }: CatalogFieldsProps) {
  const { catalog, termWeights } = state;
  const isProposal = state.settings.newTopics === 'proposed';
  const index = useCatalogIndex(state.isCatalogRead ? catalog : null);

  const findTopics = useMemo(() => {
    if (index === null) return null;
    const standing = standingOfTopics(index, topics, termWeights);
    return (query: string) => topicOptions(index, standing, query, isProposal);
  }, [index, topics, termWeights, isProposal]);
  const findOfferings = useMemo(() => {
    if (index === null) return null;
    const standing = standingOfOfferings(index, offerings, termWeights, topics);
    return (query: string) => offeringOptions(index, standing, query);
  }, [index, offerings, topics, termWeights]);

  return (
    <>
      <Combobox
        id="topics"
        label="Topics"
        nouns={['topic', 'topics']}
        placeholder="Type to find a topic"
        autoFocus={autoFocus}
        chosen={topics.map(chosenTopic)}
        search={findTopics}
        onAdd={(id) => edit({ topics: [...topics, ...catalog.topics.filter((topic) => topic.id === id)] })}
        onRemove={(id) => edit({ topics: topics.filter((topic) => topic.id !== id) })}
        onCreate={onCreateTopic}
      />
      <Combobox
        id="offerings"
        label="Offerings"
        nouns={['offering', 'offerings']}
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

const chosenTopic = (topic: TopicReference) => ({
  id: topic.id,
  label: topic.label,
  hint: topic.source,
  ...(isProposed(topic) ? { mark: 'proposed' } : {}),
});

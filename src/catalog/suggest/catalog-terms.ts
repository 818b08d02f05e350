import type { Catalog, Offering, Topic } from '../../model/catalog.ts';
import type { ClipTerms } from '../../model/clip.ts';
import { isRetired } from '../retired.ts';
import { createPathFinder } from '../search/paths.ts';
import { topicIdsByCategory } from '../topic-ids.ts';
import { type SuggestTerm, type TermKey, termKey } from './terms.ts';

/** All terms of a catalog as suggestions see them. */
export function suggestTermsOf(catalog: Catalog): readonly SuggestTerm[] {
  const above = createPathFinder(catalog.topics);
  const idsByCategory = topicIdsByCategory(catalog);
  return [
    ...catalog.topics.map((topic) => termOfTopic(topic, above(topic))),
    ...catalog.offerings.map((offering) => termOfOffering(offering, idsByCategory)),
  ];
}

/** What a clip is filed under, as the memory names it. */
export const keysOfTerms = ({ topics, offerings }: ClipTerms): readonly TermKey[] => [
  ...topics.map(({ id }) => termKey({ kind: 'topic', id })),
  ...offerings.map(({ offeringId }) => termKey({ kind: 'offering', id: String(offeringId) })),
];

const termOfTopic = (topic: Topic, above: readonly Topic[]): SuggestTerm => ({
  kind: 'topic',
  id: topic.id,
  label: topic.label,
  synonyms: topic.synonyms ?? [],
  ancestors: above.map(({ label }) => label).toReversed(),
  ...(isRetired(topic) ? { replacedBy: topic.replacedBy ?? null } : {}),
});

const termOfOffering = (offering: Offering, idsByCategory: ReadonlyMap<string, string>): SuggestTerm => ({
  kind: 'offering',
  id: String(offering.offeringId),
  label: offering.label,
  synonyms: offering.synonyms ?? [],
  ancestors: [],
  topics: offering.categories.flatMap((category) => idsByCategory.get(category) ?? []),
  ...(offering.vendor === undefined || offering.vendor === '' ? {} : { vendor: offering.vendor }),
  ...(isRetired(offering)
    ? { replacedBy: offering.replacedBy === undefined ? null : String(offering.replacedBy) }
    : {}),
});

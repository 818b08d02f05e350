import type { Catalog, Offering, Topic } from '../../model/catalog.ts';
import type { ClipTerms } from '../../model/clip.ts';
import { isRetired } from '../retired.ts';
import { topicIdsByCategory } from '../topic-ids.ts';
import { type SuggestTerm, type TermKey, termKey } from './terms.ts';

/** All terms of a catalog as suggestions see them. */
export function suggestTermsOf(catalog: Catalog): readonly SuggestTerm[] {
  const topicsById = new Map(catalog.topics.map((topic) => [topic.id, topic]));
  const idsByCategory = topicIdsByCategory(catalog);
  return [
    ...catalog.topics.map((topic) => termOfTopic(topic, topicsById)),
    ...catalog.offerings.map((offering) => termOfOffering(offering, idsByCategory)),
  ];
}

/** What a clip is filed under, as the memory names it. */
export const keysOfTerms = ({ topics, offerings }: ClipTerms): readonly TermKey[] => [
  ...topics.map(({ id }) => termKey({ kind: 'topic', id })),
  ...offerings.map(({ offeringId }) => termKey({ kind: 'offering', id: String(offeringId) })),
];

const termOfTopic = (topic: Topic, topicsById: ReadonlyMap<string, Topic>): SuggestTerm => ({
  kind: 'topic',
  id: topic.id,
  label: topic.label,
  synonyms: topic.synonyms ?? [],
  ancestors: ancestorsOf(topic, topicsById),
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

/** Labels from the parent up. A circle, which a damaged catalog may hold, ends where it began. */
function ancestorsOf({ parent }: Topic, topicsById: ReadonlyMap<string, Topic>): readonly string[] {
  const passed = new Set<Topic>();
  let above = parent === undefined ? undefined : topicsById.get(parent);
  while (above !== undefined && !passed.has(above)) {
    passed.add(above);
    above = above.parent === undefined ? undefined : topicsById.get(above.parent);
  }
  return [...passed].map(({ label }) => label);
}

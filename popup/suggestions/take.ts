import { referenceTo } from '../../src/catalog/current-terms.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { ClipTerms } from '../../src/model/clip.ts';
import type { DraftEdits } from '../../src/model/draft.ts';
import type { ShownSuggestion } from './suggester.ts';

/** What changes when a suggestion is taken; nothing where the catalog has no such term, or the clip has it already. */
export function editsOfTaking(
  { kind, id }: ShownSuggestion,
  catalog: Catalog,
  { topics, offerings }: ClipTerms,
): DraftEdits {
  if (kind === 'topic') {
    const topic = catalog.topics.find((each) => each.id === id);
    const isNew = topic !== undefined && topics.every((each) => each.id !== id);
    return isNew ? { topics: [...topics, referenceTo(topic)] } : {};
  }
  const offering = catalog.offerings.find(({ offeringId }) => String(offeringId) === id);
  const isNew = offering !== undefined && offerings.every(({ offeringId }) => String(offeringId) !== id);
  return isNew ? { offerings: [...offerings, offering] } : {};
}

/** Suggestions without those that the clip has by now. */
export const stillOpen = (
  suggestions: readonly ShownSuggestion[] | null,
  { topics, offerings }: ClipTerms,
): readonly ShownSuggestion[] | null =>
  suggestions?.filter(({ kind, id }) =>
    kind === 'topic'
      ? topics.every((topic) => topic.id !== id)
      : offerings.every(({ offeringId }) => String(offeringId) !== id),
  ) ?? null;

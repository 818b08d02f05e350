import type { TermUpdate } from '../../src/catalog/update/merge-terms.ts';
import type { Offering, Topic } from '../../src/model/catalog.ts';
import type { CatalogSource } from '../../src/model/catalog-origin.ts';
import type { PreparedUpdate } from './prepare-update.ts';

/** So many rows of each kind are shown; the counts say how many there are. */
const shownRows = 8;

export interface PreviewKind {
  readonly name: 'added' | 'changed' | 'retired' | 'removed';
  readonly count: number;
  /** The first ones. */
  readonly rows: readonly { readonly key: string; readonly text: string }[];
}

/** All that the user is shown before anything is applied. */
export interface UpdatePreview {
  readonly name: string;
  /** See `Incoming`. */
  readonly from: CatalogSource | null;
  readonly notes: readonly string[];
  readonly languages: readonly string[];
  readonly language: string;
  readonly kinds: readonly PreviewKind[];
  /** Clips that are filed under a term that changes its name or cannot be picked any more. */
  readonly affectedClips: number;
  /** Edition of the catalog that it was worked out from. */
  readonly basedOn: number;
}

export function previewOf({ incoming, file, update, affectedClips, basedOn, language }: PreparedUpdate): UpdatePreview {
  return {
    name: incoming.name,
    from: incoming.from,
    notes: file.notes,
    languages: file.languages,
    language,
    kinds: kindsOf(update.topics, update.offerings),
    affectedClips,
    basedOn,
  };
}

function kindsOf(topics: TermUpdate<Topic>, offerings: TermUpdate<Offering>): PreviewKind[] {
  const listed = (name: 'added' | 'retired' | 'removed'): PreviewKind => ({
    name,
    count: topics[name].length + offerings[name].length,
    rows: [
      ...topics[name].slice(0, shownRows).map((topic) => ({ key: `t${topic.id}`, text: nameOf(topic) })),
      ...offerings[name].slice(0, shownRows).map(({ offeringId, label }) => ({ key: `o${offeringId}`, text: label })),
    ].slice(0, shownRows),
  });
  const changed: PreviewKind = {
    name: 'changed',
    count: topics.changed.length + offerings.changed.length,
    rows: [
      ...topics.changed.slice(0, shownRows).map((each) => ({ key: `t${each.after.id}`, text: changeOf(each, nameOf) })),
      ...offerings.changed
        .slice(0, shownRows)
        .map((each) => ({ key: `o${each.after.offeringId}`, text: changeOf(each, ({ label }) => label) })),
    ].slice(0, shownRows),
  };
  return [listed('added'), changed, listed('retired'), listed('removed')];
}

const nameOf = ({ label, source }: Topic): string => (source === '' ? label : `${label} (${source})`);

/** "Care → Health care (label, synonyms)" */
function changeOf<T>(change: { before: T; after: T; fields: readonly string[] }, name: (term: T) => string): string {
  const [before, after] = [name(change.before), name(change.after)];
  return `${before === after ? after : `${before} → ${after}`}: ${change.fields.join(', ')}`;
}

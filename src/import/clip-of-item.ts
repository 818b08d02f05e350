import { localDay } from '../model/calendar.ts';
import type { TopicReference } from '../model/catalog.ts';
import type { Clip } from '../model/clip.ts';
import { unreadState, withMarks } from '../model/reading-state.ts';
import { cleanUrl } from '../url/clean-url.ts';
import type { CleaningRules } from '../url/cleaning-rules.ts';
import { clipIdOf } from '../url/clip-id.ts';
import type { ImportedHighlight, ImportedItem } from './item.ts';

/** What turns another program's entry into a clip. */
export interface ClipContext {
  readonly rules: CleaningRules;
  readonly now: Date;
  /** The topic that the user has chosen for a label; null for none: then it stays as a keyword. */
  readonly topicOf: (label: string) => TopicReference | null;
}

/** The clip of an entry, at its first revision. Its body is the caller's. */
export function clipOfItem(item: ImportedItem, { rules, now, topicOf }: ClipContext): Clip {
  const clean = cleanUrl(item.url, rules);
  const chosen = item.labels.map((label) => ({ label, topic: topicOf(label) }));
  const topics = new Map(chosen.flatMap(({ topic }) => (topic === null ? [] : [[topic.id, topic] as const])));
  const saved = item.savedAt === null ? now : new Date(item.savedAt);
  const { title, description, authors, published, siteName, language } = item;
  const image = item.image === null ? null : { url: item.image, alt: '', width: null, height: null, loads: null };
  const fields = { title, description, authors: [...authors], published, siteName, language, image };
  return {
    ...fields,
    id: clipIdOf(clean),
    revision: 1,
    urls: { visited: item.url, canonical: null, clean },
    modified: null,
    favicon: null,
    keywords: chosen.filter(({ topic }) => topic === null).map(({ label }) => label),
    note: noteWith(item.note, item.highlights),
    topics: [...topics.values()],
    offerings: [],
    provenance: Object.fromEntries(
      Object.entries(fields)
        .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
        .map(([field]) => [field, 'imported']),
    ),
    clippedAt: saved.toISOString(),
    clippedOn: localDay(saved),
    updatedAt: now.toISOString(),
    wordCount: 0,
    contentHash: null,
    ...readingStateOf(item, saved.toISOString()),
  };
}

/** Since when it has been so, no format says: since it was saved. */
function readingStateOf({ readState, isFavourite }: ImportedItem, since: string): Pick<Clip, 'readingState'> {
  const marks = {
    isRead: readState === 'read' || readState === 'archived',
    isArchived: readState === 'archived',
    isFavourite,
  };
  const state = withMarks(unreadState, marks, since);
  return state === unreadState ? {} : { readingState: state };
}

/** Highlights as quotations below the note, so that no word of theirs is lost. */
function noteWith(note: string, highlights: readonly ImportedHighlight[]): string {
  const quotations = highlights.map((each) => {
    const quoted = each.quote.split('\n').map((line) => `> ${line}`);
    return [...quoted, ...(each.note === '' ? [] : ['', each.note])].join('\n');
  });
  return [note, ...quotations].filter((part) => part !== '').join('\n\n');
}

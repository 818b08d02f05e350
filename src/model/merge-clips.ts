import type { Clip, ClipContent, FullClip } from './clip.ts';

/**
 * Puts what an import knows of a page to what the library holds of it. Nothing of the library's is lost or replaced:
 *
 * - empty fields are filled: description, authors, dates, site, language, picture, body; a title that is a bare address
 * - topics, offerings and keywords are joined, the library's first
 * - marks (read, archived, favourite) come in where the library has none
 * - a note is added below the library's, unless that has it already
 * - the clip is as old as the older of the two: `clippedAt` with `clippedOn`
 * - id, addresses, title, revision and everything else stay
 *
 * @returns null where that changes nothing: so an import that is done twice is done once.
 */
export function mergedClip(held: FullClip, incoming: FullClip): FullClip | null {
  const body = held.content.body ?? incoming.content.body;
  const clip: Clip = {
    ...held.clip,
    ...filled(held.clip, incoming.clip),
    ...olderOf(held.clip, incoming.clip),
    topics: joined(held.clip.topics, incoming.clip.topics, ({ id }) => id),
    offerings: joined(held.clip.offerings, incoming.clip.offerings, ({ offeringId }) => offeringId),
    keywords: joined(held.clip.keywords, incoming.clip.keywords, (keyword) => keyword),
    note: joinedNote(held.clip.note, incoming.clip.note),
    ...(held.clip.readingState === undefined && incoming.clip.readingState !== undefined
      ? { readingState: incoming.clip.readingState }
      : {}),
    ...(held.content.body === null && body !== null ? { wordCount: body.wordCount } : {}),
  };
  const content: ClipContent = { ...held.content, body };
  const isSame = JSON.stringify(clip) === JSON.stringify(held.clip) && body === held.content.body;
  return isSame ? null : { clip, content };
}

const fillable = [
  'description',
  'authors',
  'published',
  'modified',
  'siteName',
  'language',
  'image',
  'favicon',
] as const;

/** The fields that are empty in the library and not in the import, with where they come from. */
function filled(held: Clip, incoming: Clip): Partial<Clip> {
  const isAddress = held.title === '' || held.title === held.urls.visited || held.title === held.urls.clean;
  const isTitled = incoming.title !== '' && incoming.title !== incoming.urls.visited;
  const fields = fillable.filter((field) => isEmpty(held[field]) && !isEmpty(incoming[field]));
  const taken = isAddress && isTitled ? [...fields, 'title' as const] : fields;
  const provenance = Object.fromEntries(taken.map((field) => [field, incoming.provenance[field] ?? 'imported']));
  return {
    ...Object.fromEntries(taken.map((field) => [field, incoming[field]])),
    provenance: { ...held.provenance, ...provenance },
  };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const olderOf = (held: Clip, incoming: Clip): Pick<Clip, 'clippedAt' | 'clippedOn'> => {
  const { clippedAt, clippedOn } = Date.parse(incoming.clippedAt) < Date.parse(held.clippedAt) ? incoming : held;
  return { clippedAt, clippedOn };
};

function joined<T>(held: readonly T[], incoming: readonly T[], keyOf: (item: T) => unknown): T[] {
  const keys = new Set(held.map(keyOf));
  const added = incoming.filter((item) => !keys.has(keyOf(item)) && keys.add(keyOf(item)));
  return [...held, ...added];
}

function joinedNote(held: string, incoming: string): string {
  if (incoming.trim() === '' || held.includes(incoming.trim())) return held;
  return held.trim() === '' ? incoming : `${held.trimEnd()}\n\n${incoming}`;
}

import * as v from 'valibot';
import { localDay } from '../../../model/calendar.ts';
import { type Clip, type ClipContent, type ClipFields, clipFieldsSchema } from '../../../model/clip.ts';
import type { RequestOf } from '../../../protocol/messages.ts';
import type { LoadedImage } from './image-rows.ts';

export type SaveRequest = Omit<RequestOf<'clip.save'>, 'tabId' | 'image' | 'destinationIds'> & {
  /** Where the clip is sent, which is the choice for the next one too; null sends it nowhere and leaves that choice. */
  readonly destinationIds: readonly string[] | null;
  /** The lead image, read; null where the popup had none, or what it had is no picture. */
  readonly image: LoadedImage | null;
};

/** A save as it comes in, with what had to be computed before the transaction. */
export interface Incoming {
  readonly request: SaveRequest;
  readonly contentHash: string | null;
  readonly now: Date;
}

/** What the library holds for the page already. */
export interface Existing {
  readonly clip: Clip;
  readonly content: ClipContent;
  readonly isTrashed: boolean;
}

/** The first clip of a page. */
export const firstClip = (incoming: Incoming, id: string): Clip => ({
  ...incoming.request.fields,
  ...bodyFacts(incoming),
  ...today(incoming.now),
  id,
  revision: 1,
  updatedAt: incoming.now.toISOString(),
});

/** The clip after a further save. One that lay in the trash is a clip of today again. */
export function nextClip(incoming: Incoming, { clip, isTrashed }: Existing): Clip {
  const { request, now } = incoming;
  return {
    ...clip,
    ...request.fields,
    ...(request.content.body === null ? {} : bodyFacts(incoming)),
    ...(isTrashed ? today(now) : {}),
    revision: clip.revision + 1,
    updatedAt: now.toISOString(),
  };
}

/** What a capture found replaces the old; what it did not find takes nothing away. */
export function nextContent({ request }: Incoming, existing: Existing | null): ClipContent {
  if (existing === null) return request.content;
  const { body, metas, jsonLd } = request.content;
  return {
    ...existing.content,
    body: body ?? existing.content.body,
    metas: metas.length > 0 ? metas : existing.content.metas,
    jsonLd: jsonLd.length > 0 ? jsonLd : existing.content.jsonLd,
  };
}

/** Whether saving would change nothing that a user wrote or a page said in its article: such a save is a repetition. */
export function saysTheSame({ request, contentHash }: Incoming, { clip }: Existing): boolean {
  const hasSameBody = contentHash === null || contentHash === clip.contentHash;
  return hasSameBody && textOf(request.fields) === textOf(clip);
}

/** The parse puts the keys into the schema's order and drops what is not a field. */
const textOf = (fields: ClipFields): string => JSON.stringify(v.parse(clipFieldsSchema, fields));

const bodyFacts = ({ request, contentHash }: Incoming): Pick<Clip, 'wordCount' | 'contentHash'> => ({
  wordCount: request.content.body?.wordCount ?? 0,
  contentHash,
});

const today = (now: Date): Pick<Clip, 'clippedAt' | 'clippedOn'> => ({
  clippedAt: now.toISOString(),
  clippedOn: localDay(now),
});

import * as v from 'valibot';
import { catalogSchema, topicReferenceSchema } from '../model/catalog.ts';
import { catalogSourceSchema } from '../model/catalog-origin.ts';
import { clipContentSchema, clipFieldsSchema, clipSchema } from '../model/clip.ts';
import { connectionSchema } from '../model/connection.ts';
import { destinationConfigSchema, destinationKinds, destinationSchema, secretsSchema } from '../model/destination.ts';
import { draftSchema } from '../model/draft.ts';
import { highlightSchema } from '../model/highlight.ts';
import { imageFailureSchema } from '../model/kept-image.ts';
import { pageSignsSchema, termKeySchema } from '../model/lesson.ts';
import { limits } from '../model/limits.ts';
import { queuedPageSchema } from '../model/queued-page.ts';
import { readingPlaceSchema } from '../model/reading-place.ts';
import { readingMarksSchema } from '../model/reading-state.ts';
import { settingsSchema } from '../model/settings.ts';
import { instantSchema, textSchema } from '../model/text.ts';

const ids = v.object({ ids: v.array(textSchema) });
const nothing = v.null();

/** An image as JSON can carry it. */
const carriedImageSchema = v.object({
  /** Where it was loaded from. */
  url: textSchema,
  /** Its bytes. */
  base64: v.pipe(v.string(), v.base64(), v.maxLength(limits.carriedImage)),
});

/** `site:` and a host. */
const siteSchema = v.pipe(
  textSchema,
  v.custom<`site:${string}`>((text) => typeof text === 'string' && /^site:./.test(text)),
);
const filedClips = v.array(v.object({ topics: v.array(topicReferenceSchema), ids: v.array(textSchema) }));

const account = { config: destinationConfigSchema, secrets: secretsSchema };

/**
 * Every message that an extension page can send to the background, with the shapes of request and reply. A reply
 * travels as a `Result`, so that a failure is a value on both sides.
 */
export const messages = {
  /** Creates the clip, or updates the one with the same page. */
  'clip.save': {
    request: v.object({
      /** The revision that the form was filled from; null where the page was not known. */
      expectedRevision: v.nullable(v.number()),
      fields: clipFieldsSchema,
      content: v.pick(clipContentSchema, ['body', 'metas', 'jsonLd']),
      /** What suggestions may learn of the page; absent where the form has not made it out. */
      signs: v.optional(pageSignsSchema),
      /** Where the clip is to be delivered, besides the library. */
      destinationIds: v.array(textSchema),
      /** The lead image, where the popup could load it; null for none. */
      image: v.nullable(carriedImageSchema),
      /** The tab whose toolbar button gets a mark; null for none. */
      tabId: v.nullable(v.number()),
    }),
    reply: v.object({ clip: clipSchema, created: v.boolean() }),
  },
  /** Takes clips off the list; they can be restored. Replies with those that were there. */
  'clip.trash': { request: ids, reply: ids },
  'clip.restore': { request: ids, reply: ids },
  /** Marks clips as read, archived, favourite, or not. Replies with those that were not so already. */
  'clip.mark': { request: v.object({ ids: v.array(textSchema), marks: readingMarksSchema }), reply: ids },
  /** Files clips under more topics, and under fewer (by id). Replies with what those that changed were under before. */
  'clip.file': {
    request: v.object({ ids: v.array(textSchema), add: v.array(topicReferenceSchema), remove: v.array(textSchema) }),
    reply: v.object({ before: filedClips }),
  },
  /** Files clips under exactly these topics; replies as `clip.file`. */
  'clip.refile': { request: v.object({ clips: filedClips }), reply: v.object({ before: filedClips }) },
  /** Has the full-text index made that is not complete, without waiting for it. */
  'search.maintain': { request: nothing, reply: nothing },
  /**
   * Adds clips of an import or a backup, or joins them with what the library holds of the same pages; see `mergeClips`.
   * Replies with the ids in the library.
   */
  'clip.merge': {
    request: v.object({
      clips: v.array(
        v.object({
          clip: clipSchema,
          content: clipContentSchema,
          trashedAt: v.nullable(instantSchema),
          /** Images that are to be kept and are not (waiting, or failed); those that are kept follow as `image.put`. */
          images: v.array(v.object({ url: textSchema, failure: v.nullable(imageFailureSchema) })),
          highlights: v.array(highlightSchema),
          /** Where reading stopped; null where it has not begun. */
          readingPlace: v.nullable(readingPlaceSchema),
        }),
      ),
    }),
    reply: v.object({
      added: v.array(textSchema),
      merged: v.array(textSchema),
      unchanged: v.array(textSchema),
      left: v.array(textSchema),
    }),
  },
  /**
   * Sets a destination up under an id that the page has picked, so that the same message twice makes one; or changes it.
   * `secrets` are those that were typed: of a destination that has some already,
   * those that are not named stay, and an empty one is forgotten. Null changes none.
   */
  'destination.put': {
    request: v.object({
      id: v.pipe(textSchema, v.uuid()),
      /** False where it has been there: one that was removed meanwhile is not made anew. */
      isNew: v.boolean(),
      kind: v.picklist(destinationKinds),
      name: textSchema,
      config: account.config,
      secrets: v.nullable(account.secrets),
    }),
    reply: destinationSchema,
  },
  /** Forgets a destination, its tokens and its queue. Replies with how many deliveries had not arrived. */
  'destination.remove': { request: v.object({ id: textSchema }), reply: v.object({ waiting: v.number() }) },
  'destination.pause': { request: v.object({ id: textSchema, isPaused: v.boolean() }), reply: destinationSchema },
  /** Names the fields of a destination that hold a secret; the secrets themselves stay in the background. */
  'destination.secret-fields': {
    request: v.object({ id: textSchema }),
    reply: v.object({ keys: v.array(textSchema) }),
  },
  /** Asks a backend who we are and what there is to choose. `secrets` as for `destination.put`. */
  'destination.connect': {
    request: v.object({
      id: v.nullable(textSchema),
      kind: v.picklist(destinationKinds),
      config: account.config,
      secrets: v.nullable(account.secrets),
    }),
    reply: connectionSchema,
  },
  /** Asks a destination's backend for the names of its topics, in its order: "Source: Label", or a label alone. */
  'destination.topics': { request: v.object({ id: textSchema }), reply: v.object({ names: v.array(textSchema) }) },
  /** Sends clips to a destination, once more where they were sent already. Replies with those that are there. */
  'delivery.send': { request: v.object({ clipIds: v.array(textSchema), destinationId: textSchema }), reply: ids },
  /**
   * Tries at once what waits: for one destination or all (null), of one clip or all. One clip is tried though its
   * destination rests, and changes nothing for the others; all ends the rest, also one that the backend has asked for.
   */
  'delivery.retry': {
    request: v.object({ destinationId: v.nullable(textSchema), clipId: v.nullable(textSchema) }),
    reply: v.object({ count: v.number() }),
  },
  'draft.put': { request: draftSchema, reply: nothing },
  'draft.discard': { request: v.object({ key: textSchema }), reply: nothing },
  /**
   * Puts a catalog in the place of the one in use, which must be of the edition that the update was made for. Where it
   * came from is remembered; null leaves what is remembered as it is.
   */
  'catalog.put': {
    request: v.object({ catalog: catalogSchema, basedOn: v.number(), from: v.nullable(catalogSourceSchema) }),
    reply: v.object({ topics: v.number(), offerings: v.number() }),
  },
  /** Back to the catalog that Sheaf starts with. */
  'catalog.reset': { request: nothing, reply: v.object({ topics: v.number(), offerings: v.number() }) },
  /**
   * Adds a topic that a reader wants, or one that a curator proposes to the keeper of the taxonomy. Replies with what a
   * clip keeps of it; where there is such a topic already, with that one.
   */
  'topic.create': {
    request: v.object({
      label: topicReferenceSchema.entries.label,
      source: topicReferenceSchema.entries.source,
      parent: v.nullable(textSchema),
      isProposal: v.boolean(),
    }),
    reply: topicReferenceSchema,
  },
  /** Forgets what suggestions have learned: of one term, of one site, or everything (null). */
  'learned.forget': {
    request: v.object({ what: v.nullable(v.union([termKeySchema, siteSchema])) }),
    reply: nothing,
  },
  /** Learns of clips that are in the library and have taught nothing yet; see `teach`. Replies with how many there were. */
  'learned.teach': {
    request: v.object({ lessons: v.array(v.object({ clipId: textSchema, signs: pageSignsSchema })) }),
    reply: v.object({ taught: v.number() }),
  },
  /** Adds topics by their names, as `topic.create` does one; replies in their order. */
  'topic.create-all': {
    request: v.object({ labels: v.array(topicReferenceSchema.entries.label) }),
    reply: v.object({ topics: v.array(topicReferenceSchema) }),
  },
  /** Keeps a highlight of a clip, a new one or one that was edited. */
  'highlight.put': { request: highlightSchema, reply: highlightSchema },
  /** Deletes highlights. Replies with those that were there: to put them again is to undo it. */
  'highlight.remove': { request: ids, reply: v.object({ removed: v.array(highlightSchema) }) },
  /** Remembers where reading stopped. */
  'reading-place.put': { request: readingPlaceSchema, reply: nothing },
  /** Loads all images of clips that are not kept, and keeps them. Replies with the clips that are in the library. */
  'image.keep': { request: ids, reply: ids },
  /** Tries again what could not be kept: of some clips, or of all (null). Replies with how many images that are. */
  'image.retry': {
    request: v.object({ ids: v.nullable(v.array(textSchema)) }),
    reply: v.object({ count: v.number() }),
  },
  /** Keeps an image of the clip of a page (its clean address), as a backup holds it; false where it is not the clip's, or none. */
  'image.put': {
    request: v.object({ page: textSchema, ...carriedImageSchema.entries }),
    reply: v.object({ isKept: v.boolean() }),
  },
  /** Remembers pages that are to be clipped, or what came of them, so that the rest can be taken up again. */
  'queue.put': { request: v.object({ pages: v.array(queuedPageSchema) }), reply: nothing },
  'queue.remove': { request: ids, reply: nothing },
  'settings.put': { request: settingsSchema, reply: settingsSchema },
} as const satisfies Record<string, { request: v.GenericSchema; reply: v.GenericSchema }>;

export type CarriedImage = v.InferOutput<typeof carriedImageSchema>;
export type MessageMap = typeof messages;
export type MessageType = keyof MessageMap;
export type RequestOf<T extends MessageType> = v.InferOutput<MessageMap[T]['request']>;
export type ReplyOf<T extends MessageType> = v.InferOutput<MessageMap[T]['reply']>;

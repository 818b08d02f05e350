import * as v from 'valibot';
import { clipContentSchema, clipFieldsSchema, clipSchema } from '../model/clip.ts';
import { draftSchema } from '../model/draft.ts';
import { settingsSchema } from '../model/settings.ts';
import { textSchema } from '../model/text.ts';

const ids = v.object({ ids: v.array(textSchema) });
const nothing = v.null();

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
      /** The tab whose toolbar button gets a mark; null for none. */
      tabId: v.nullable(v.number()),
    }),
    reply: v.object({ clip: clipSchema, created: v.boolean() }),
  },
  /** Takes clips off the list; they can be restored. Replies with those that were there. */
  'clip.trash': { request: ids, reply: ids },
  'clip.restore': { request: ids, reply: ids },
  /** Adds clips read from files. A page that is in the library already is left as it is and named in `known`. */
  'clip.import': {
    request: v.object({ clips: v.array(v.object({ clip: clipSchema, content: clipContentSchema })) }),
    reply: v.object({ imported: v.array(textSchema), known: v.array(textSchema) }),
  },
  'draft.put': { request: draftSchema, reply: nothing },
  'draft.discard': { request: v.object({ key: textSchema }), reply: nothing },
  /** Replaces the catalog by the one in a JSON file's text. */
  'catalog.replace': {
    request: v.object({ json: v.string() }),
    reply: v.object({ topics: v.number(), offerings: v.number() }),
  },
  /** Back to the catalog that Sheaf starts with. */
  'catalog.reset': { request: nothing, reply: v.object({ topics: v.number(), offerings: v.number() }) },
  'settings.put': { request: settingsSchema, reply: settingsSchema },
} as const satisfies Record<string, { request: v.GenericSchema; reply: v.GenericSchema }>;

export type MessageMap = typeof messages;
export type MessageType = keyof MessageMap;
export type RequestOf<T extends MessageType> = v.InferOutput<MessageMap[T]['request']>;
export type ReplyOf<T extends MessageType> = v.InferOutput<MessageMap[T]['reply']>;

import * as v from 'valibot';
import { clipFieldsSchema } from './clip.ts';
import { instantSchema, textSchema } from './text.ts';

/** What the user has changed in a form that is not saved yet. A field that is absent is as the page gave it. */
export const draftEditsSchema = v.partial(
  v.pick(clipFieldsSchema, [
    'title',
    'description',
    'authors',
    'published',
    'siteName',
    'image',
    'note',
    'topics',
    'offerings',
  ]),
);
export const draftSchema = v.object({
  /** See `urlKey()`. */
  key: textSchema,
  edits: v.object({ ...draftEditsSchema.entries, cleanUrl: v.optional(textSchema) }),
  editedAt: instantSchema,
});

export type Draft = v.InferOutput<typeof draftSchema>;
export type DraftEdits = Draft['edits'];

import * as v from 'valibot';
import { textSchema } from './text.ts';

/** The most that one page may teach, so that no message bloats what is kept. */
export const lessonLimits = { signs: 200, words: 5_000, named: 2_000, characters: 200 } as const;

const shortText = v.pipe(textSchema, v.maxLength(lessonLimits.characters));

/** `topic:` or `offering:` and the id: the name of a term among both. */
export const termKeySchema = v.pipe(
  textSchema,
  v.custom<`topic:${string}` | `offering:${string}`>(
    (key) => typeof key === 'string' && /^(?:topic|offering):./s.test(key),
  ),
);

/** What suggestions learn of a page; see `pageSigns()`. */
export const pageSignsSchema = v.object({
  /** `site:`, `section:`, `author:`, `keyword:` and `word:`, each with what it says. */
  signs: v.pipe(v.array(shortText), v.maxLength(lessonLimits.signs)),
  /** Words of the catalog that the page holds. */
  words: v.pipe(v.array(shortText), v.maxLength(lessonLimits.words)),
  /** Terms that the page names. */
  named: v.pipe(v.array(termKeySchema), v.maxLength(lessonLimits.named)),
});

/** What one clip has taught, kept so that it can be taken back to the letter whatever the catalog is by then. */
export const lessonSchema = v.object({
  clipId: textSchema,
  /** In the order of learning, from 1. */
  number: v.number(),
  /** Whether it counts; that of a clip in the trash does not. */
  isCounted: v.boolean(),
  ...pageSignsSchema.entries,
  /** What the clip was filed under. */
  picked: v.array(termKeySchema),
});

/** What was learned up to a lesson and then forgotten: such lessons neither count nor are taken back in that respect. */
export const forgottenSchema = v.object({
  /** A term's key, or `site:` and the site. */
  what: textSchema,
  /** The last lesson before. */
  upTo: v.number(),
});

/** The books of learning. */
export const lessonLedgerSchema = v.object({
  /** Number of the last lesson; 0 before the first. */
  last: v.number(),
  forgotten: v.array(forgottenSchema),
});

export type PageSignsText = v.InferOutput<typeof pageSignsSchema>;
export type StoredLesson = v.InferOutput<typeof lessonSchema>;
export type LessonLedger = v.InferOutput<typeof lessonLedgerSchema>;

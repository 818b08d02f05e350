import type { LessonLedger, StoredLesson } from '../../model/lesson.ts';
import { isOfSite, type Lesson } from './learn.ts';
import { isTermKey, type TermKey } from './terms.ts';

/** Something that is to be forgotten: a term's key, or a site. */
export type Forgettable = TermKey | `site:${string}`;

export const emptyLedger: LessonLedger = { last: 0, forgotten: [] };

/** Older ones go: a lesson that is so much older than a thousand wishes to forget is hardly taken back any more. */
const mostForgotten = 1_000;

/** The books after something was forgotten. */
export function noteForgotten({ last, forgotten }: LessonLedger, what: Forgettable): LessonLedger {
  const others = forgotten.filter((entry) => entry.what !== what);
  return { last, forgotten: [...others, { what, upTo: last }].slice(-mostForgotten) };
}

/** A lesson without what has been forgotten since: what the memory still holds of it, and may take back or count again. */
export function rememberedPart(lesson: StoredLesson, { forgotten }: LessonLedger): Lesson {
  const gone = forgotten.filter(({ upTo }) => lesson.number <= upTo).map(({ what }) => what);
  const sites = gone.filter((what) => !isTermKey(what)).map((what) => what.slice('site:'.length));
  const isKept = (key: TermKey): boolean => !gone.includes(key);
  return {
    page: {
      signs: lesson.signs.filter((sign) => !sites.some((site) => isOfSite(sign, site))),
      words: lesson.words,
      named: lesson.named.filter(isKept),
    },
    picked: lesson.picked.filter(isKept),
  };
}

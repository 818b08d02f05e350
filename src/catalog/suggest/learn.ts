import { emptyMemory, type Memory, memoryLimits, type SignMemory, type TermMemory } from './memory.ts';
import type { PageSigns } from './page-signs.ts';
import type { TermKey } from './terms.ts';
import { withinLimits } from './within-limits.ts';

/** One clip that is counted, or taken back. */
export interface Lesson {
  readonly page: PageSigns;
  readonly picked: readonly TermKey[];
}

/** Takes one saved clip into account: what its page was like, and what was picked for it. */
export const learn = (memory: Memory, page: PageSigns, picked: readonly TermKey[]): Memory =>
  recount(memory, { learned: [{ page, picked }] });

/**
 * Takes clips back and others into account, all at once: a clip that is filed otherwise is one of each. What is taken back
 * and not remembered any more stays at none.
 */
export function recount(
  { clips, signs, terms, words }: Memory,
  { takenBack = [], learned = [] }: { readonly takenBack?: readonly Lesson[]; readonly learned?: readonly Lesson[] },
): Memory {
  const left = clips - takenBack.length + learned.length;
  if (left <= 0) return emptyMemory();
  const next = { signs: new Map(signs), terms: new Map(terms), words: new Map(words) };
  for (const lesson of takenBack) count(next, lesson, -1);
  for (const lesson of learned) count(next, lesson, 1);
  return withinLimits({ clips: left, ...next }, memoryLimits);
}

/** Forgets all that was learned of a site and its sections. Words that were learned from its clips stay. */
export function forgetSite(memory: Memory, site: string): Memory {
  return { ...memory, signs: new Map([...memory.signs].filter(([sign]) => !isOfSite(sign, site))) };
}

/** Whether a sign is the site or one of its sections. */
export const isOfSite = (sign: string, site: string): boolean =>
  sign === `site:${site}` || sign.startsWith(`section:${site}/`);

/** Forgets all that was learned of one term. Of forgetting everything, see `emptyMemory`. */
export function forgetTerm(memory: Memory, key: TermKey): Memory {
  const others = [...memory.signs].filter(([sign]) => sign !== companySign(key));
  const signs = others.map(([sign, { clips, terms }]): [string, SignMemory] => [
    sign,
    { clips, terms: new Map([...terms].filter(([other]) => other !== key)) },
  ]);
  return {
    ...memory,
    signs: new Map(signs.filter(([, { terms }]) => terms.size > 0)),
    terms: new Map([...memory.terms].filter(([other]) => other !== key)),
  };
}

/** A memory that is being made. */
interface Growing {
  readonly signs: Map<string, SignMemory>;
  readonly terms: Map<TermKey, TermMemory>;
  readonly words: Map<string, number>;
}

function count({ signs, terms, words }: Growing, { page, picked }: Lesson, step: 1 | -1): void {
  const pickedKeys = new Set(picked);
  const named = new Set(page.named);
  for (const key of new Set([...pickedKeys, ...named])) {
    const isPicked = pickedKeys.has(key);
    const old = terms.get(key);
    const isNamed = named.has(key);
    const next: TermMemory = {
      picked: atLeastNone(old?.picked, isPicked ? step : 0),
      named: atLeastNone(old?.named, isNamed ? step : 0),
      namedAndPicked: atLeastNone(old?.namedAndPicked, isNamed && isPicked ? step : 0),
    };
    put(terms, key, next, next.picked + next.named > 0);
  }
  for (const sign of [...page.signs, ...companySigns(picked)]) {
    const next = signAfter(signs.get(sign), pickedKeys, step);
    put(signs, sign, next, next.clips > 0);
  }
  for (const word of page.words) {
    const clips = atLeastNone(words.get(word), step);
    put(words, word, clips, clips > 0);
  }
}

/** Signs that a clip has by what it was filed under: an offering is picked for the same topics again. */
export const companySigns = (topics: readonly TermKey[]): readonly string[] =>
  topics.filter((key) => key.startsWith('topic:')).map(companySign);

const companySign = (topic: TermKey): string => `with:${topic}`;

function signAfter(old: SignMemory | undefined, picked: ReadonlySet<TermKey>, step: 1 | -1): SignMemory {
  const terms = new Map(old?.terms);
  for (const key of picked) {
    const count = atLeastNone(terms.get(key), step);
    put(terms, key, count, count > 0);
  }
  return { clips: atLeastNone(old?.clips, step), terms };
}

const atLeastNone = (old: number | undefined, step: number): number => Math.max(0, (old ?? 0) + step);

/** Sets an entry, or takes it out where there is nothing left to keep. */
function put<K, V>(entries: Map<K, V>, key: K, value: V, isKept: boolean): void {
  if (isKept) entries.set(key, value);
  else entries.delete(key);
}

import { emptyMemory, type Memory, memoryLimits, type SignMemory, type TermMemory } from './memory.ts';
import type { PageSigns } from './page-signs.ts';
import type { TermKey } from './terms.ts';
import { withinLimits } from './within-limits.ts';

/**
 * Takes one saved clip into account: what its page was like, and what was picked for it.
 *
 * @param rejected terms that the user took off or waved away though suggested: each counts as named once more in vain
 */
export const learn = (
  memory: Memory,
  page: PageSigns,
  picked: readonly TermKey[],
  rejected: readonly TermKey[] = [],
): Memory => withinLimits(added(memory, page, picked, rejected, 1), memoryLimits);

/** Takes one clip back, as `learn` was given it; what is not remembered any more stays at none. */
export const unlearn = (
  memory: Memory,
  page: PageSigns,
  picked: readonly TermKey[],
  rejected: readonly TermKey[] = [],
): Memory => added(memory, page, picked, rejected, -1);

/** A clip is filed otherwise: forgets the old picks and learns the new ones. */
export const relearn = (
  memory: Memory,
  page: PageSigns,
  before: readonly TermKey[],
  after: readonly TermKey[],
): Memory => learn(unlearn(memory, page, before), page, after);

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

function added(
  memory: Memory,
  page: PageSigns,
  picked: readonly TermKey[],
  rejected: readonly TermKey[],
  step: 1 | -1,
): Memory {
  const clips = memory.clips + step;
  if (clips <= 0) return emptyMemory();
  const pickedKeys = new Set(picked);
  const named = new Set(page.named);
  const terms = new Map(memory.terms);
  for (const key of new Set([...pickedKeys, ...named, ...rejected])) {
    const isPicked = pickedKeys.has(key);
    const old = terms.get(key);
    const isNamed = named.has(key);
    const inVain = rejected.includes(key) && !isPicked ? step : 0;
    const next: TermMemory = {
      picked: atLeastNone(old?.picked, isPicked ? step : 0),
      named: atLeastNone(old?.named, (isNamed ? step : 0) + inVain),
      namedAndPicked: atLeastNone(old?.namedAndPicked, isNamed && isPicked ? step : 0),
    };
    put(terms, key, next, next.picked + next.named > 0);
  }
  const signs = new Map(memory.signs);
  for (const sign of [...page.signs, ...companySigns(picked)]) {
    const next = signAfter(signs.get(sign), pickedKeys, step);
    put(signs, sign, next, next.clips > 0);
  }
  const words = new Map(memory.words);
  for (const word of page.words) {
    const count = atLeastNone(words.get(word), step);
    put(words, word, count, count > 0);
  }
  return { clips, signs, terms, words };
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

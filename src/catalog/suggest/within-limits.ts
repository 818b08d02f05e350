import type { Memory, memoryLimits } from './memory.ts';

type Limits = { readonly [name in keyof typeof memoryLimits]: number };

/** Room that one tidying makes, so that not every save has to tidy. */
const roomMade = 0.1;

/** The memory, and where it is over a limit, without what was seen least; of equals, the first learned goes. */
export function withinLimits(memory: Memory, limits: Limits): Memory {
  const terms = mostSeen(memory.terms, limits.terms, ({ picked, named }) => picked * 10 + named);
  const words = mostSeen(memory.words, limits.words, (clips) => clips);
  const fewer = mostSeen(memory.signs, limits.signs, ({ clips }) => clips);
  const pairs = [...fewer.values()].reduce((sum, sign) => sum + sign.terms.size, 0);
  const share = (fewer.size * limits.pairs) / pairs;
  const signs = pairs > limits.pairs ? mostSeen(fewer, Math.floor(share), ({ clips }) => clips) : fewer;
  return { clips: memory.clips, signs, terms, words };
}

function mostSeen<K, V>(entries: ReadonlyMap<K, V>, limit: number, seen: (value: V) => number): ReadonlyMap<K, V> {
  if (entries.size <= limit) return entries;
  const kept = Math.max(1, Math.floor(limit * (1 - roomMade)));
  const oldestFirst = [...entries].map(([key, value], age) => ({ key, value, age }));
  const best = oldestFirst.toSorted((a, b) => seen(b.value) - seen(a.value) || b.age - a.age).slice(0, kept);
  return new Map(best.toSorted((a, b) => a.age - b.age).map(({ key, value }) => [key, value]));
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSuggestIndex } from '../../src/catalog/suggest/build-index.ts';
import { learn } from '../../src/catalog/suggest/learn.ts';
import { emptyMemory } from '../../src/catalog/suggest/memory.ts';
import type { SuggestPage } from '../../src/catalog/suggest/page.ts';
import { pageSigns } from '../../src/catalog/suggest/page-signs.ts';
import { storeMemory } from '../../src/catalog/suggest/stored-memory.ts';
import { suggest } from '../../src/catalog/suggest/suggest.ts';
import type { SuggestTerm } from '../../src/catalog/suggest/terms.ts';
import { randomFrom } from './random.ts';

export interface Timing {
  readonly topics: number;
  readonly saves: number;
  /** Names of the catalog that stand in an article, on average. */
  readonly named: number;
  /** Milliseconds of processor time, medians: the machine may be busy with other work. */
  readonly buildMs: number;
  /** The first one, before the engine has compiled anything: what a popup that was just opened waits for. */
  readonly firstMs: number;
  readonly suggestMs: number;
  readonly slowestMs: number;
  readonly learnMs: number;
  readonly memoryBytes: number;
}

/**
 * Measures a made-up catalog, each topic with a synonym, and articles of 2,000 words. Words are as frequent as in
 * language (Zipf's law); labels hold none of the hundred commonest and no two are the same.
 */
export function timeSuggest(topics: number, saves: number): Timing {
  const random = randomFrom(7);
  const vocabulary = 30_000;
  const word = (commonest: number): string => `w${Math.floor(commonest * (vocabulary / commonest) ** random())}`;
  const words = (count: number, commonest = 1): string =>
    Array.from({ length: count }, () => word(commonest)).join(' ');
  const labels = new Set<string>();
  while (labels.size < 2 * topics) labels.add(words(1 + Math.floor(random() * 3), 100));
  const names = [...labels];
  const terms = Array.from({ length: topics }, (_, place): SuggestTerm => {
    const [label = '', synonym = ''] = names.slice(2 * place);
    return { kind: 'topic', id: String(place), label, synonyms: [synonym], ancestors: [words(1)] };
  });
  const article = (at: number): SuggestPage => ({
    url: `https://site${at % 20}.example/news/${at}`,
    title: `${terms[at * 7]?.label} ${words(6)}`,
    description: words(25),
    authors: [`Author ${at % 50}`],
    keywords: [],
    headings: [words(4), words(5)],
    body: words(2_000),
  });
  const built = processorMs(() => buildSuggestIndex(terms));
  let memory = emptyMemory();
  const learning: number[] = [];
  for (let at = 0; at < saves; at += 1) {
    const picked = [`topic:${at * 7}`, `topic:${at % 40}`] as const;
    const signs = pageSigns(built.value, article(at));
    const done = processorMs(() => learn(memory, signs, picked));
    memory = done.value;
    learning.push(done.ms);
  }
  const asked = Array.from({ length: 60 }, (_, at) => article(at + 600));
  // What making the catalog, the memory and the articles has left is not for a suggestion to clear away. A forced collection
  // throws compiled code away as well, so that what comes first after it is as slow as in a fresh process.
  collectGarbage();
  const [first] = asked.slice(0, warmUp).map((page) => processorMs(() => suggest(built.value, memory, page)));
  const times = asked.slice(warmUp).map((page) => processorMs(() => suggest(built.value, memory, page)).ms);
  return {
    topics,
    saves,
    named: asked.reduce((sum, page) => sum + pageSigns(built.value, page).named.length, 0) / asked.length,
    buildMs: built.ms,
    firstMs: first?.ms ?? Number.NaN,
    suggestMs: median(times),
    slowestMs: Math.max(...times),
    learnMs: median(learning),
    memoryBytes: bytesOf(storeMemory(memory)),
  };
}

/** Suggestions before those that are counted among the median and the slowest. */
const warmUp = 10;

/** A full collection; V8 has it behind a flag. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** As they lie in a database: a byte a letter, four a number. */
const bytesOf = (stored: object): number =>
  Object.values(stored).reduce((sum: number, column: unknown) => {
    if (column instanceof Uint32Array) return sum + column.byteLength;
    return Array.isArray(column) ? sum + column.join(' ').length : sum;
  }, 0);

function processorMs<T>(work: () => T): { value: T; ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1_000 };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

import * as v from 'valibot';
import { err, ok, type Result } from '../../model/result.ts';
import type { Memory, SignMemory, TermMemory } from './memory.ts';
import { isTermKey, type TermKey } from './terms.ts';

const texts = v.array(v.string());
const counts = v.instance(Uint32Array);

/**
 * The memory in columns: lists of names, and numbers side by side. A full one is 1.2 MB and copied in a moment, where its
 * 100,000 little maps would take a database a hundred times as long.
 */
const schema = v.object({
  version: v.literal(1),
  clips: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  terms: texts,
  /** By term: how often picked, named, and both. */
  termCounts: counts,
  signs: texts,
  /** By sign: on how many clips, and where its pairs end. */
  signCounts: counts,
  /** Which term (place in `terms`) was picked under the sign, and on how many clips. */
  pairs: counts,
  words: texts,
  wordCounts: counts,
});

export type StoredMemory = v.InferOutput<typeof schema>;

/** The memory as a database keeps it. */
export function storeMemory({ clips, signs, terms, words }: Memory): StoredMemory {
  const places = new Map<TermKey, number>([...terms.keys()].map((key, place) => [key, place]));
  const signCounts: number[] = [];
  const pairs: number[] = [];
  for (const sign of signs.values()) {
    for (const [key, times] of sign.terms) {
      // A term may have gone for want of room while its signs are still there.
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      pairs.push(place, times);
    }
    signCounts.push(sign.clips, pairs.length / 2);
  }
  const keys = [...places.keys()];
  const termCounts = keys.flatMap((key) => {
    const { picked, named, namedAndPicked } = terms.get(key) ?? unknown;
    return [picked, named, namedAndPicked];
  });
  return {
    version: 1,
    clips,
    terms: keys,
    termCounts: Uint32Array.from(termCounts),
    signs: [...signs.keys()],
    signCounts: Uint32Array.from(signCounts),
    pairs: Uint32Array.from(pairs),
    words: [...words.keys()],
    wordCounts: Uint32Array.from(words.values()),
  };
}

/** Reads what `storeMemory` wrote. @returns what is wrong where it is something else */
export function readStoredMemory(stored: unknown): Result<Memory, string> {
  const parsed = v.safeParse(schema, stored);
  if (!parsed.success) return err(parsed.issues[0].message);
  const { clips, terms, termCounts, words, wordCounts } = parsed.output;
  const keys = terms.filter(isTermKey);
  if (keys.length !== terms.length) return err('a name that is no term’s');
  if (!hasWholeColumns(parsed.output)) return err('columns of different lengths');
  const at = (column: Uint32Array, place: number): number => column[place] ?? 0;
  const knownTerms = keys
    .map((key, place): [TermKey, TermMemory] => [
      key,
      {
        picked: at(termCounts, 3 * place),
        named: at(termCounts, 3 * place + 1),
        namedAndPicked: at(termCounts, 3 * place + 2),
      },
    ])
    .filter(([, { picked, named }]) => picked + named > 0);
  return ok({
    clips,
    signs: readSigns(parsed.output, keys),
    terms: new Map(knownTerms),
    words: new Map(words.map((word, place) => [word, at(wordCounts, place)])),
  });
}

function readSigns(
  { signs, signCounts, pairs }: StoredMemory,
  keys: readonly TermKey[],
): ReadonlyMap<string, SignMemory> {
  const found = new Map<string, SignMemory>();
  let pair = 0;
  for (const [place, sign] of signs.entries()) {
    const terms = new Map<TermKey, number>();
    const end = signCounts[2 * place + 1] ?? 0;
    for (; pair < end; pair += 1) {
      const key = keys[pairs[2 * pair] ?? -1];
      if (key !== undefined) terms.set(key, pairs[2 * pair + 1] ?? 0);
    }
    found.set(sign, { clips: signCounts[2 * place] ?? 0, terms });
  }
  return found;
}

const hasWholeColumns = ({ terms, termCounts, signs, signCounts, pairs, words, wordCounts }: StoredMemory): boolean =>
  termCounts.length === 3 * terms.length &&
  signCounts.length === 2 * signs.length &&
  pairs.length === 2 * (signCounts.at(-1) ?? 0) &&
  wordCounts.length === words.length;

const unknown: TermMemory = { picked: 0, named: 0, namedAndPicked: 0 };

import * as v from 'valibot';
import { err, ok, type Result } from '../../model/result.ts';
import type { Memory } from './memory.ts';
import type { TermKey } from './terms.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const key = v.pipe(
  v.string(),
  v.check((text) => /^(?:topic|offering):/.test(text)),
  v.transform((text) => text as TermKey),
);
/** Lists of pairs, never objects keyed by a page's words (`__proto__`). */
const schema = v.object({
  version: v.literal(1),
  clips: count,
  signs: v.array(v.tuple([v.string(), count, v.array(v.tuple([key, count]))])),
  terms: v.array(v.tuple([key, count, count, count])),
  words: v.array(v.tuple([v.string(), count])),
});

export type MemoryJson = v.InferOutput<typeof schema>;

/** The memory as plain data, for storing and for people to look at. */
export const memoryToJson = ({ clips, signs, terms, words }: Memory): MemoryJson => ({
  version: 1,
  clips,
  signs: [...signs].map(([sign, known]) => [sign, known.clips, [...known.terms]]),
  terms: [...terms].map(([term, { picked, named, namedAndPicked }]) => [term, picked, named, namedAndPicked]),
  words: [...words],
});

/** Reads what `memoryToJson` wrote. @returns what is wrong where it is something else: begin with an empty memory then */
export function memoryFromJson(json: unknown): Result<Memory, string> {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return err(parsed.issues[0].message);
  const { clips, signs, terms, words } = parsed.output;
  return ok({
    clips,
    signs: new Map(signs.map(([sign, own, pairs]) => [sign, { clips: own, terms: new Map(pairs) }])),
    terms: new Map(terms.map(([term, picked, named, namedAndPicked]) => [term, { picked, named, namedAndPicked }])),
    words: new Map(words),
  });
}

import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/suggest/random.ts';
import { mergeSegments, postingsOf } from '../../../src/search/postings/merge.ts';
import { planMerge } from '../../../src/search/postings/plan-merge.ts';
import type { PostingsRecord } from '../../../src/search/postings/record.ts';
import { buildSegment, type CountedDoc, recordsFor, type Segment } from '../../../src/search/postings/segment.ts';

/** Documents with words of chance, some of them in nearly every one. */
function randomDocs(from: number, count: number, seed: number): CountedDoc[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 60 }, () => `w${Math.floor(5_000 * random() ** 3)}`);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 2);
    return { doc: from + index, counts };
  });
}

const find = ({ firstTerms, records }: Segment, term: string): number[] => {
  const [from, to] = recordsFor(firstTerms, term, false);
  return records.slice(from, to).flatMap((record) => postingsOf(record, term));
};
const expected = (docs: readonly CountedDoc[], term: string): number[] =>
  docs.flatMap(({ doc, counts }) => (counts.has(term) ? [doc, counts.get(term) ?? 0] : []));
/** Every 40th term, the most frequent among them. */
const someTerms = (docs: readonly CountedDoc[]): string[] =>
  ['w0', ...new Set(docs.flatMap(({ counts }) => [...counts.keys()]))].filter((_, index) => index % 40 === 0);

async function merged(segments: readonly Segment[], isGone: (doc: number) => boolean): Promise<Segment> {
  const records: PostingsRecord[] = [];
  const sources = segments.map((segment) => {
    const left = [...segment.records];
    return async () => left.shift() ?? null;
  });
  for await (const record of mergeSegments(sources, isGone)) records.push(record);
  return { records, firstTerms: records.map(({ terms }) => terms.split('\n')[0] ?? '') };
}

describe('a segment', () => {
  const docs = randomDocs(100_000, 600, 1);
  const segment = buildSegment(docs);

  it('gives every posting back, over several records', () => {
    expect(segment.records.length).toBeGreaterThan(1);
    for (const term of someTerms(docs)) expect(find(segment, term)).toEqual(expected(docs, term));
  });

  it('has nothing for words that are in none of its documents', () => {
    for (const term of ['', 'a', 'w', 'w1x', 'zzz', '\uffff']) expect(find(segment, term)).toEqual([]);
  });

  it('names all records that may hold what begins with a prefix', () => {
    for (const prefix of ['w', 'w1', 'w12', 'w4999', 'x', 'a']) {
      const [from, to] = recordsFor(segment.firstTerms, prefix, true);
      const holding = segment.records.flatMap((record, index) =>
        record.terms.split('\n').some((term) => term.startsWith(prefix)) ? [index] : [],
      );
      for (const index of holding) expect(index >= from && index < to).toBe(true);
    }
  });
});

describe('merged segments', () => {
  it('hold what the parts held, without what has gone', async () => {
    const parts = [randomDocs(0, 200, 2), randomDocs(200, 1, 3), randomDocs(201, 150, 4)];
    const isGone = (doc: number): boolean => doc % 7 === 0;
    const whole = await merged(parts.map(buildSegment), isGone);
    const left = parts.flat().filter(({ doc }) => !isGone(doc));
    for (const term of someTerms(parts.flat())) expect(find(whole, term)).toEqual(expected(left, term));
  });

  it('are nothing where all have gone', async () => {
    expect((await merged([buildSegment(randomDocs(0, 5, 1))], () => true)).records).toEqual([]);
  });
});

describe('the plan of merging', () => {
  /** Saves one clip after the other and merges whatever the plan says. */
  function saveOneByOne(count: number): { segments: { id: number; docCount: number }[]; written: number } {
    let segments: { id: number; docCount: number }[] = [];
    let written = 0;
    for (let id = 0; id < count; id += 1) {
      segments.push({ id, docCount: 1 });
      for (let plan = planMerge(segments); plan !== null; plan = planMerge(segments)) {
        const docCount = plan.reduce((sum, segment) => sum + segment.docCount, 0);
        written += docCount;
        const place = segments.indexOf(plan[0] ?? segments[0] ?? { id: 0, docCount: 0 });
        segments = segments.toSpliced(place, plan.length, { id, docCount });
      }
    }
    return { segments, written };
  }

  it('keeps the segments few and writes no document more often than there are sizes', () => {
    const { segments, written } = saveOneByOne(40_000);
    expect(segments.length).toBeLessThan(35);
    expect(written / 40_000).toBeLessThanOrEqual(5);
    expect(segments.reduce((sum, { docCount }) => sum + docCount, 0)).toBe(40_000);
  });

  it('leaves a large segment alone when a few clips come after it', () => {
    expect(planMerge([{ id: 1, docCount: 16_000 }, ...[2, 3, 4].map((id) => ({ id, docCount: 1 }))])).toBeNull();
  });
});

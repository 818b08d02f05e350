import { describe, expect, it } from 'vitest';
import { beginningsIn, Gatherer, gatheredTerm } from '../../../src/search/postings/gathered.ts';
import { mergeSegments, postingsOf } from '../../../src/search/postings/merge.ts';
import { planMerge } from '../../../src/search/postings/plan-merge.ts';
import type { PostingsRecord } from '../../../src/search/postings/record.ts';
import { buildSegment, type CountedDoc, recordsFor, type Segment } from '../../../src/search/postings/segment.ts';
import { randomDocs } from '../../support/random-docs.ts';

const find = ({ firstTerms, records }: Segment, term: string): number[] => {
  const [from, to] = recordsFor(firstTerms, term, false);
  return records.slice(from, to).flatMap((record) => postingsOf(record, term));
};
const expected = (docs: readonly CountedDoc[], term: string): number[] =>
  docs.flatMap(({ doc, counts }) => (counts.has(term) ? [doc, counts.get(term) ?? 0] : []));
/** Every 40th term, the most frequent among them. */
const someTerms = (docs: readonly CountedDoc[]): string[] =>
  ['w0', ...new Set(docs.flatMap(({ counts }) => [...counts.keys()]))].filter((_, index) => index % 40 === 0);

async function merged(
  segments: readonly Segment[],
  isGone: (doc: number) => boolean,
  gatherer: Gatherer | null = null,
): Promise<Segment> {
  const records: PostingsRecord[] = [];
  const sources = segments.map((segment) => {
    const left = [...segment.records];
    return async () => left.shift() ?? null;
  });
  for await (const record of mergeSegments(sources, isGone, gatherer)) records.push(record);
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

describe('what a segment has gathered', () => {
  const docs = [...randomDocs(0, 900, 4), ...randomDocs(900, 300, 5)];
  const segments = [buildSegment(docs.slice(0, 900)), buildSegment(docs.slice(900))];
  /** Without any short cut. */
  const expectedOf = (beginning: string, of: readonly CountedDoc[] = docs): number[] =>
    of.flatMap(({ doc, counts }) => {
      const sum = [...counts].reduce((all, [term, count]) => (term.startsWith(beginning) ? all + count : all), 0);
      return sum === 0 ? [] : [doc, sum];
    });
  const beginningsOf = ({ records }: Segment): string[] => records.flatMap(beginningsIn);

  it('is, by beginning, every document with a word that begins so', async () => {
    const segment = await merged(segments, () => false, new Gatherer(0, 1_200));
    expect(beginningsOf(segment)).toEqual(expect.arrayContaining(['w', 'w1']));
    for (const beginning of beginningsOf(segment)) {
      expect(find(segment, gatheredTerm(beginning))).toEqual(expectedOf(beginning));
    }
    for (const term of someTerms(docs)) expect(find(segment, term)).toEqual(expected(docs, term));
  });

  it('is nothing where a beginning has few words, or one', async () => {
    const single = Array.from({ length: 20_000 }, (_, doc) => ({ doc, counts: new Map([['tide', 2]]) }));
    const segment = await merged([buildSegment(single)], () => false, new Gatherer(0, 20_000));
    expect(beginningsOf(segment)).toEqual([]);
    expect(beginningsOf(await merged(segments, () => false, new Gatherer(0, 1_200)))).not.toContain('w499');
  });

  it('is gathered anew at the next merge, without what is gone', async () => {
    const first = await merged(segments, () => false, new Gatherer(0, 1_200));
    const more = randomDocs(1_200, 400, 6);
    const isGone = (doc: number): boolean => doc % 3 === 0;
    const second = await merged([first, buildSegment(more)], isGone, new Gatherer(0, 1_600));
    const left = [...docs, ...more].filter(({ doc }) => !isGone(doc));
    expect(beginningsOf(second)).toContain('w1');
    for (const beginning of beginningsOf(second)) {
      expect(find(second, gatheredTerm(beginning))).toEqual(expectedOf(beginning, left));
    }
    expect(beginningsOf(await merged([second], isGone, null))).toEqual([]);
  });

  it('cuts no character in two', async () => {
    const pairs = Array.from({ length: 9_000 }, (_, doc) => ({
      doc,
      counts: new Map(['𐐨a', '𐐨b', '𐐩a', '𐐩b'].map((term) => [term, 1] as const)),
    }));
    const segment = await merged([buildSegment(pairs)], () => false, new Gatherer(0, 9_000));
    expect(beginningsOf(segment)).toEqual(['𐐨', '𐐩']);
  });
});

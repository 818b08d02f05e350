import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Library, onlyRow } from '../../../src/platform/database/schema.ts';
import { findClips } from '../../../src/platform/database/search/find-clips.ts';
import { createSearchReader } from '../../../src/platform/database/search/search-reader.ts';
import { emptySearchState } from '../../../src/platform/database/search/state.ts';
import { chunkSize, type DocChunk, docFlags, emptyChunk, withDoc } from '../../../src/search/docs/doc-chunk.ts';
import { beginningsIn, Gatherer } from '../../../src/search/postings/gathered.ts';
import { mergeSegments } from '../../../src/search/postings/merge.ts';
import type { PostingsRecord } from '../../../src/search/postings/record.ts';
import { buildSegment, firstTermOf } from '../../../src/search/postings/segment.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { freshLibrary } from '../../support/fresh-library.ts';
import { randomDocs } from '../../support/random-docs.ts';

const docCount = 1_500;
const docs = randomDocs(0, docCount, 7);

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
afterEach(() => db.close());

/** Stores the documents as one segment, with or without what a large one has gathered. */
async function store(gatherer: Gatherer | null): Promise<{ beginnings: string[] }> {
  const built = [...buildSegment(docs).records];
  const records: PostingsRecord[] = [];
  const source = async () => built.shift() ?? null;
  for await (const record of mergeSegments([source], () => false, gatherer)) records.push(record);
  const beginnings = records.flatMap(beginningsIn);
  for (const [index, record] of records.entries()) await db.put('searchPostings', record, [1, index]);
  await db.put('searchSegments', { firstTerms: records.map(firstTermOf), beginnings }, 1);
  for (let from = 0; from < docCount; from += chunkSize) {
    await db.put('searchChunks', chunkOf(from, Math.min(docCount, from + chunkSize)), from / chunkSize);
  }
  const segments = [{ id: 1, docCount, firstDoc: 0, lastDoc: docCount - 1 }];
  const chunkVersions = Array.from({ length: Math.ceil(docCount / chunkSize) }, () => 1);
  await db.put('searchState', { ...emptySearchState(), docCount, segments, chunkVersions, isComplete: true }, onlyRow);
  return { beginnings };
}

function chunkOf(from: number, to: number): DocChunk {
  let chunk = emptyChunk;
  for (let doc = from; doc < to; doc += 1) {
    const id = String(doc).padStart(36, '0');
    const entry = { id, flags: docFlags.listed, day: '2026-01-31', instant: doc, wordCount: 60, length: 120 };
    chunk = withDoc(chunk, { ...entry, title: '', site: '', topics: [], offerings: [] });
  }
  return chunk;
}

async function find(text: string): Promise<readonly string[]> {
  const request = { query: parseQuery(text), tests: [], sort: null, isReversed: false, delivery: null };
  return (await findClips(db, createSearchReader(), request)).ids();
}

const queries = ['w1', 'w*', 'w1 w2', 'w10', 'w0 w1', 'w12 -w1* ', '-w2* ', 'w5 '];

it('finds the same, in the same order, where a segment has gathered beginnings as where it has not', async () => {
  await store(null);
  const expected = await Promise.all(queries.map(find));
  await db.clear('searchPostings');
  const { beginnings } = await store(new Gatherer(0, docCount));
  expect(beginnings).toEqual(expect.arrayContaining(['w', 'w1']));
  expect(await Promise.all(queries.map(find))).toEqual(expected);
  expect(expected.filter(({ length }) => length > 0).length).toBeGreaterThan(queries.length - 3);
});

import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { chunkSize, type DocEntry, emptyChunk, withDoc } from '../../../src/search/docs/doc-chunk.ts';

/** A document whose texts take two bytes a unit, under topics that few others share. */
const entry = (n: number): DocEntry => ({
  id: crypto.randomUUID(),
  flags: 1,
  day: '2026-01-31',
  instant: Date.UTC(2026, 0, 31) + n,
  wordCount: 1_000,
  length: 2_000,
  title: '海辺の町の渡し船と潮の満ち引き'.repeat(3).slice(0, 32),
  site: `news.site${n % 150}.example.com`,
  topics: [0, 1, 2].map((k) => `topic-${(n * 7 + k) % 200}\n地域: 題目 ${(n * 7 + k) % 200}`),
  offerings: [],
});

describe('a chunk of documents', () => {
  it('is smaller, when it is full, than what Chromium keeps in a file of its own', () => {
    let chunk = emptyChunk;
    for (let n = 0; n < chunkSize; n += 1) chunk = withDoc(chunk, entry(n));
    // Node writes values as Chromium does before it stores them.
    expect(serialize(chunk).length).toBeLessThan(65_536);
  });
});

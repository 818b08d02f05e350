import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/import/csv/rows.ts';
import { collected } from './support.ts';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}
const rows = (text: string, size = 1_000) => collected(csvRows(pieces(text, size), ','));

const table = 'title,url\r\n"Two\r\nlines, ""quoted""",https://a.example/1\r\n\r\nLast,https://a.example/2';

describe('rows of CSV', () => {
  it.each([1, 2, 3, 7, 1_000])('are the same whatever pieces they come in (of %s)', async (size) => {
    expect(await rows(table, size)).toEqual([
      { line: 1, cells: ['title', 'url'], fault: null },
      { line: 2, cells: ['Two\nlines, "quoted"', 'https://a.example/1'], fault: null },
      { line: 5, cells: ['Last', 'https://a.example/2'], fault: null },
    ]);
  });

  it('keep a quote in the midst of a cell', async () => {
    expect((await rows('a 5" disk,x\nb,y')).map(({ cells }) => cells)).toEqual([
      ['a 5" disk', 'x'],
      ['b', 'y'],
    ]);
  });

  it('name the line of a quote that is never closed, and keep what stands before it', async () => {
    const [first, second, ...rest] = await rows('a,b\n"open,c\nd,e\n', 4);
    expect(rest).toEqual([]);
    expect(first?.fault).toBeNull();
    expect(second).toMatchObject({ line: 2, fault: expect.stringContaining('never ends') });
  });

  it('end with a fault where one is too long, with the line where it begins', async () => {
    const found = await rows(`a,b\n1,2\n"${'x'.repeat(9_000_000)}\ny,z\n`, 1_000_000);
    expect(found.slice(0, 2).map(({ fault }) => fault)).toEqual([null, null]);
    expect(found.slice(2)).toMatchObject([{ line: 3, fault: expect.stringContaining('too long') }]);
  });

  it('are not held: half a million of them pass through', async () => {
    async function* many(): AsyncGenerator<string> {
      for (let i = 0; i < 5_000; i += 1) yield 'Title,https://news.example/article?id=1,tag|other\n'.repeat(100);
    }
    let count = 0;
    let most = 0;
    for await (const batch of csvRows(many(), ',')) {
      count += batch.length;
      most = Math.max(most, batch.length);
    }
    expect(count).toBe(500_000);
    expect(most).toBeLessThanOrEqual(100);
  }, 120_000);
});

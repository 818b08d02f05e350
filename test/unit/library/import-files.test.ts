import { describe, expect, it, vi } from 'vitest';
import { importFiles } from '../../../library/import-files.ts';
import type { LibraryWorld } from '../../../library/world.ts';
import type { FullClip } from '../../../src/model/clip.ts';
import { limits } from '../../../src/model/limits.ts';
import { type Problem, problem } from '../../../src/model/problem.ts';
import { err, ok, type Result } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { sampleClip } from '../../support/sample-clips.ts';

const bad = problem('file-invalid', 'Bad.', 'Mend it.');
const refused = problem('bad-request', 'No web address.', 'Enter one.');

/** A reader for which a file is the number of its clip, and a background that knows the clips of `known`. */
function importer(options: { known?: number[]; refuses?: number[] } = {}) {
  const idsOf = (numbers: number[] = []) => new Set(numbers.map((n) => sampleClip(n).clip.id));
  const known = idsOf(options.known);
  const refuses = idsOf(options.refuses);
  const send = vi.fn(async (_type: string, { clips }: { clips: FullClip[] }) => {
    const ids = clips.map(({ clip }) => clip.id);
    if (ids.some((id) => refuses.has(id))) return err(refused);
    const imported = ids.filter((id) => !known.has(id) && known.add(id));
    return ok({ imported, known: ids.filter((id) => !imported.includes(id)) });
  });
  const readClipFile = vi.fn(
    async (text: string): Promise<Result<FullClip, Problem>> =>
      /^\ufeff?\d+$/.test(text) ? ok(sampleClip(Number.parseInt(text.replace('\ufeff', ''), 10))) : err(bad),
  );
  return { send, readClipFile, world: { readClipFile, send: send as unknown as LibraryWorld['send'] } };
}

const file = (name: string, ...content: BlobPart[]): File => new File(content, name);
const run = (files: File[], { world }: { world: Parameters<typeof importFiles>[2] }) =>
  importFiles(files, defaultSettings, world, () => undefined);
const kinds = (files: Awaited<ReturnType<typeof importFiles>>) =>
  files.map(({ name, outcome }) => [name, outcome.kind]);

describe('importing files', () => {
  it('says of each file what came of it, in the order given', async () => {
    const files = [file('bad.md', 'nonsense'), file('one.md', '1'), file('known.md', '2'), file('three.md', '3')];
    const outcomes = await run(files, importer({ known: [2] }));
    expect(kinds(outcomes)).toEqual([
      ['bad.md', 'failed'],
      ['one.md', 'imported'],
      ['known.md', 'known'],
      ['three.md', 'imported'],
    ]);
    expect(outcomes[0]?.outcome).toEqual({ kind: 'failed', problem: bad });
    expect(outcomes[1]?.outcome).toEqual({ kind: 'imported', title: 'Article 1' });
  });

  it('stores many files by few messages', async () => {
    const background = importer();
    const files = Array.from({ length: 120 }, (_, n) => file(`${n}.md`, String(n)));
    const outcomes = await run(files, background);
    expect(outcomes.every(({ outcome }) => outcome.kind === 'imported')).toBe(true);
    expect(outcomes.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    expect(background.send).toHaveBeenCalledTimes(3);
  });

  it('does not let one clip that the background refuses spoil the others', async () => {
    const outcomes = await run([file('1.md', '1'), file('2.md', '2'), file('3.md', '3')], importer({ refuses: [2] }));
    expect(kinds(outcomes)).toEqual([
      ['1.md', 'imported'],
      ['2.md', 'failed'],
      ['3.md', 'imported'],
    ]);
    expect(outcomes[1]?.outcome).toEqual({ kind: 'failed', problem: refused });
  });

  it('takes the second of two files of the same clip for known', async () => {
    expect(kinds(await run([file('a.md', '1'), file('b.md', '1')], importer()))).toEqual([
      ['a.md', 'imported'],
      ['b.md', 'known'],
    ]);
  });

  it('leaves the byte order mark in', async () => {
    const { world, readClipFile } = importer();
    await run([file('bom.md', '\ufeff1')], { world });
    expect(readClipFile.mock.calls[0]?.[0]).toBe('\ufeff1');
  });

  it('refuses a file that is not UTF-8, or too large, without reading on', async () => {
    const { world, readClipFile } = importer();
    const large = Object.defineProperty(file('large.md', '1'), 'size', { value: limits.importedFile + 1 });
    const outcomes = await run([file('latin.md', new Uint8Array([0x31, 0xe9])), large], { world });
    expect(kinds(outcomes)).toEqual([
      ['latin.md', 'failed'],
      ['large.md', 'failed'],
    ]);
    expect(readClipFile).not.toHaveBeenCalled();
  });
});

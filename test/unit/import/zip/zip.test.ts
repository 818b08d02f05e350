import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip, type ZipFile } from '../../../../src/export/zip/write-zip.ts';
import { fileOf, type ImportFile } from '../../../../src/import/files/import-file.ts';
import { filesInZip } from '../../../../src/import/zip/unzip.ts';
import { bytesOf, zipOf } from '../support.ts';

const now = new Date('2026-05-06T07:08:10');

async function* given(files: readonly ZipFile[]): AsyncGenerator<ZipFile> {
  yield* files;
}

const written = async (files: readonly ZipFile[], isPacked: boolean): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of writeZip(given(files), { now, isPacked })) parts.push(part);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};
const texts = (count: number): ZipFile[] =>
  Array.from({ length: count }, (_, i) => ({ name: `notes/Grüße ${i}.md`, content: strToU8(`Text ${i} — ü`) }));

const zipFile = (bytes: Uint8Array<ArrayBuffer>): ImportFile => fileOf(new Blob([bytes]), 'all.zip');
const read = (file: ImportFile) => bytesOf(file);

describe('zips', () => {
  it.each([true, false])('are read by another program as they were written (packed: %s)', async (isPacked) => {
    const unzipped = unzipSync(await written(texts(300), isPacked));
    expect(Object.keys(unzipped)).toHaveLength(300);
    expect(Buffer.from(unzipped['notes/Grüße 7.md'] ?? []).toString()).toBe('Text 7 — ü');
  });

  it.each([true, false])('come back as they were written (packed: %s)', async (isPacked) => {
    const { files, refused } = await filesInZip(zipFile(await written(texts(20), isPacked)));
    expect(refused).toEqual([]);
    expect(files.map(({ name }) => name)).toContain('all.zip/notes/Grüße 19.md');
    expect(await Promise.all(files.map(async (file) => Buffer.from(await read(file)).toString()))).toEqual(
      texts(20).map(({ content }) => Buffer.from(content).toString()),
    );
  });

  it('hold more files than 16 bits can count', async () => {
    const files = Array.from({ length: 70_000 }, (_, i) => ({ name: `${i}`, content: new Uint8Array() }));
    const { files: back } = await filesInZip(zipFile(await written(files, false)));
    expect(back).toHaveLength(70_000);
    expect(back.at(-1)?.name).toBe('all.zip/69999');
  });

  it('say so where their download broke off', async () => {
    const whole = zipOf({ 'a.md': 'x'.repeat(5_000) });
    await expect(filesInZip(zipFile(whole.slice(0, -30)))).rejects.toThrow('broken off');
    await expect(filesInZip(zipFile(whole.slice(0, 10)))).rejects.toThrow('broken off');
  });

  it('say so where bytes are missing in their midst', async () => {
    const whole = zipOf({ 'a.md': Array.from({ length: 9_000 }, (_, i) => i).join(' ') });
    const broken = new Uint8Array(whole);
    broken.fill(7, 60, 90);
    const { files } = await filesInZip(zipFile(broken));
    await expect(read(files[0] as ImportFile)).rejects.toThrow('damaged');
  });

  it('refuse what unpacks to far more than it should', async () => {
    const { files, refused } = await filesInZip(zipFile(zipOf({ 'bomb.csv': '0'.repeat(30_000_000), 'a.md': 'ok' })));
    expect(files.map(({ name }) => name)).toEqual(['all.zip/a.md']);
    expect(refused).toEqual([{ name: 'bomb.csv', reason: expect.stringContaining('zip bomb') }]);
  });

  it('stop where an entry holds more than the zip says of it', async () => {
    const bytes = zipOf({ 'liar.csv': 'abcdefgh'.repeat(400_000) });
    // The size in the directory, 22 bytes before the name's length of the last header.
    const at = bytes.length - 22 - 'liar.csv'.length - 46;
    new DataView(bytes.buffer).setUint32(at + 24, 1_000, true);
    const { files } = await filesInZip(zipFile(bytes));
    await expect(read(files[0] as ImportFile)).rejects.toThrow('zip bomb');
  });

  it('refuse names that lead out of them, and pass over what systems add', async () => {
    const bytes = zipOf({
      '../../etc/passwd': 'x',
      '/absolute.md': 'x',
      'C:\\windows.md': 'x',
      'a/..\\b.md': 'x',
      '__MACOSX/._a.md': 'x',
      '.DS_Store': 'x',
      'folder/': '',
      'folder/..fine.md': 'x',
    });
    const { files, refused } = await filesInZip(zipFile(bytes));
    expect(refused.map(({ name }) => name).sort()).toEqual(
      ['../../etc/passwd', '/absolute.md', 'C:\\windows.md', 'a/..\\b.md'].sort(),
    );
    expect(files.map(({ name }) => name)).toEqual(['all.zip/folder/..fine.md']);
  });

  it('refuse an encrypted entry with what to do', async () => {
    const bytes = new Uint8Array(zipSync({ 'a.md': strToU8('secret') }));
    const at = bytes.length - 22 - 'a.md'.length - 46;
    new DataView(bytes.buffer).setUint16(at + 8, 1, true);
    const { refused } = await filesInZip(zipFile(bytes));
    expect(refused).toEqual([{ name: 'a.md', reason: 'It is encrypted; unpack the zip first.' }]);
  });
});

import { strToU8, zipSync } from 'fflate';
import { fileOf, type ImportFile } from '../../../src/import/files/import-file.ts';

/** A file as the user would choose it. */
export const textFile = (name: string, text: string): ImportFile => fileOf(new Blob([text]), name);
export const byteFile = (name: string, bytes: Uint8Array<ArrayBuffer>): ImportFile => fileOf(new Blob([bytes]), name);

/** A zip of texts by their names, as another program packs it. */
export const zipOf = (texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))));
export const zipFile = (name: string, texts: Readonly<Record<string, string>>): ImportFile =>
  byteFile(name, zipOf(texts));

export async function bytesOf(file: ImportFile): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of file.chunks()) parts.push(chunk);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export async function collected<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

import { limits } from '../../model/limits.ts';
import { encodingOf } from './encoding.ts';
import { ImportFault, type ImportFile } from './import-file.ts';

/** A file's text in pieces, decoded; a byte order mark is left out. `remark` says what had to be guessed. */
export async function openText(
  file: ImportFile,
): Promise<{ readonly text: AsyncIterable<string>; readonly remark: string | null }> {
  const { label, remark } = await encodingOf(file);
  return { text: decoded(file, label), remark };
}

async function* decoded(file: ImportFile, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  for await (const chunk of file.chunks()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The whole text of a file whose format cannot be read in pieces. Throws an `ImportFault` where it is too large. */
export async function wholeText(file: ImportFile, most: number = limits.importedFile): Promise<string> {
  if (file.size > most) throw new ImportFault(`The file is too large: more than ${most / 1_000_000} MB.`);
  const { text } = await openText(file);
  let whole = '';
  for await (const part of text) whole += part;
  return whole;
}

/** A text's lines in stretches, without their ends (`\n`, `\r\n`, `\r`). A line longer than `most` is an `ImportFault`. */
export async function* linesOf(text: AsyncIterable<string>, most: number): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const part of normalised(text)) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > most) throw new ImportFault('A line of the file is too long.');
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}

/** The text with `\n` for every line end, also where `\r\n` lies across two pieces. */
export async function* normalised(text: AsyncIterable<string>): AsyncGenerator<string> {
  let endedWithReturn = false;
  for await (const part of text) {
    const rest = endedWithReturn && part.startsWith('\n') ? part.slice(1) : part;
    endedWithReturn = part.endsWith('\r');
    yield rest.replace(/\r\n?/g, '\n');
  }
}

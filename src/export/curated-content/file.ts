import { err, ok, type Result } from '../../model/result.ts';

/** The line before the front matter and the line behind it. */
export const fence = '---\n';

/** A file in its parts; `head + body` is the file to the letter. */
export type FileParts = {
  /** Byte order mark, front matter, both fences, and the line break behind the second. */
  readonly head: string;
  /** The front matter between the fences. */
  readonly yaml: string;
  readonly body: string;
};

export type FileFault = 'no-front-matter' | 'unclosed-front-matter';

/** The file's line, from 1, on which the front matter's first line stands. */
export const firstYamlLine = 2;

/** Splits at the fences: lines of three hyphens, whatever white space and line break follow. */
export function splitFile(text: string): Result<FileParts, FileFault> {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return err('no-front-matter');
  const closing = /(?<=\n)---[ \t]*(?:\r?\n|$)/g;
  closing.lastIndex = opening.length;
  const end = closing.exec(text);
  if (end === null) return err('unclosed-front-matter');
  const bodyStart = end.index + end[0].length;
  return ok({
    head: text.slice(0, bodyStart),
    yaml: text.slice(opening.length, end.index),
    body: text.slice(bodyStart),
  });
}

import { SourceMap, type SourceMapPayload } from 'node:module';
import { gzipSync } from 'node:zlib';

/** What a part of a script takes of it, in bytes. */
export interface Share {
  readonly part: string;
  readonly minified: number;
  /** By how much the whole, gzipped, would be smaller without it; the shares do not quite add up to the whole. */
  readonly gzipped: number;
}

export const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

/**
 * Which part each character of a script belongs to, by its source map; the largest share first.
 * @param partOf names the part that a source file belongs to; asked with null for what comes from none
 */
export function sharesOf(code: string, map: SourceMapPayload, partOf: PartOf): Share[] {
  const pieces = piecesOf(code, map, partOf);
  const whole = gzipped(code);
  return [...new Set(pieces.map(({ part }) => part))]
    .map((part) => {
      const own = pieces.filter((piece) => piece.part === part).map(({ text }) => text);
      const others = pieces.filter((piece) => piece.part !== part).map(({ text }) => text);
      return { part, minified: Buffer.byteLength(own.join('')), gzipped: whole - gzipped(others.join('')) };
    })
    .sort((one, other) => other.minified - one.minified);
}

type PartOf = (source: string | null) => string;

interface Piece {
  readonly part: string;
  readonly text: string;
}

/** The script in its order, cut where the part changes. */
function piecesOf(code: string, payload: SourceMapPayload, partOf: PartOf): Piece[] {
  const map = new SourceMap(payload);
  const pieces: { part: string; text: string }[] = [];
  for (const [row, line] of code.split(/(?<=\n)/).entries()) {
    for (let column = 0; column < line.length; column += 1) {
      const entry = map.findEntry(row, column);
      const part = partOf('originalSource' in entry && entry.originalSource ? entry.originalSource : null);
      const last = pieces.at(-1);
      const character = line.charAt(column);
      if (last?.part === part) last.text += character;
      else pieces.push({ part, text: character });
    }
  }
  return pieces;
}

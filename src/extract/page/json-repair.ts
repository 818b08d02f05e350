import { decodeCharacterReferences } from '../../model/character-references.ts';

/**
 * Makes JSON of what pages call JSON: drops HTML comments, CDATA marks, JavaScript comments, trailing commas and a final
 * semicolon; escapes raw control characters and quotes within strings and drops escapes that JSON does not know; makes an
 * array of several values in a row; decodes what was written as if for HTML. One pass, linear.
 */
export function repairJson(written: string): string {
  const isEncoded = !written.includes('"') && written.includes('&quot;');
  const source = isEncoded ? decodeCharacterReferences(written) : written;
  const out: string[] = [];
  let depth = 0;
  let values = 0;
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '"') {
      at = copyString(source, at, out);
      continue;
    }
    const skipped = skipNoise(source, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    if (char === '{' || char === '[') {
      if (depth === 0 && values > 0) out.push(',');
      if (depth === 0) values += 1;
      depth += 1;
    } else if (char === '}' || char === ']') {
      dropTrailingComma(out);
      depth -= 1;
    }
    out.push(char === '\u00a0' || char === '\ufeff' ? ' ' : char);
    at += 1;
  }
  const repaired = out.join('').trim().replace(/;+$/, '');
  return values > 1 ? `[${repaired}]` : repaired;
}

function skipNoise(source: string, at: number): number {
  for (const mark of ['<!--', '-->', '<![CDATA[', ']]>']) if (source.startsWith(mark, at)) return at + mark.length;
  if (source.startsWith('//', at)) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end === -1 ? source.length : end);
    // `//<![CDATA[` may have the JSON on the same line.
    const mark = /^\/\/\s*(?:<!\[CDATA\[|\]\]>|<!--|-->)/.exec(line.slice(0, 40));
    return at + (mark === null ? line.length : mark[0].length);
  }
  if (source.startsWith('/*', at)) {
    const end = source.indexOf('*/', at + 2);
    return end === -1 ? source.length : end + 2;
  }
  return at;
}

function dropTrailingComma(out: string[]): void {
  let last = out.length - 1;
  while (last >= 0 && (out[last] ?? '').trim() === '') last -= 1;
  if (out[last] === ',') out.splice(last, 1);
}

/** What follows the quote that ends a string; after any other one it goes on. */
const afterString = /\s*(?:[:;}\]]|,\s*["{}[\]\dtfn-]|\/[/*]|<!|-->|$)/y;

function endsString(source: string, quote: number): boolean {
  afterString.lastIndex = quote + 1;
  return afterString.test(source);
}

/** Copies the string that begins at `start`, repaired; gives the place after it. */
function copyString(source: string, start: number, out: string[]): number {
  out.push('"');
  let at = start + 1;
  while (at < source.length) {
    if (source.charAt(at) === '"') {
      if (endsString(source, at)) break;
      out.push('\\"');
      at += 1;
      continue;
    }
    const char = source.charAt(at);
    if (char === '\\') {
      const escaped = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(source.slice(at, at + 6));
      out.push(escaped?.[0] ?? '');
      at += escaped?.[0].length ?? 1;
    } else {
      out.push(char < ' ' ? JSON.stringify(char).slice(1, -1) : char);
      at += 1;
    }
  }
  out.push('"');
  return at + 1;
}

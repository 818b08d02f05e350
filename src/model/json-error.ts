/**
 * Where and why a text is no JSON (RFC 8259). The engines' own messages do not serve: Chromium names an offset, Firefox
 * a line and column, and their wording changes between versions.
 *
 * @param json a text that `JSON.parse` refuses.
 */
export function findJsonError(json: string): { readonly at: number; readonly reason: string } {
  /** `{` and `[` that are open, so that nesting costs no call stack. */
  const open: string[] = [];
  let at = skipSpace(json, 0);
  let expects: 'value' | 'value or ]' | 'key' | 'key or }' | 'separator' = 'value';

  const fail = (expected: string) => ({ at, reason: `expected ${expected}, found ${found(json, at)}` });

  for (;;) {
    const character = json.charAt(at);
    const innermost = open.at(-1);
    if (expects === 'separator') {
      if (innermost === undefined) return fail('the end of the file');
      const closing = innermost === '{' ? '}' : ']';
      if (character === ',') expects = innermost === '{' ? 'key' : 'value';
      else if (character === closing) open.pop();
      else return fail(`a comma or ${closing}`);
      at += 1;
    } else if ((expects === 'value or ]' && character === ']') || (expects === 'key or }' && character === '}')) {
      open.pop();
      expects = 'separator';
      at += 1;
    } else if (expects === 'key' || expects === 'key or }') {
      if (character !== '"')
        return fail(expects === 'key' ? 'a name in double quotes' : 'a name in double quotes or }');
      const end = endOfString(json, at);
      if (typeof end !== 'number') return end;
      at = skipSpace(json, end);
      if (json.charAt(at) !== ':') return fail('a colon');
      at += 1;
      expects = 'value';
    } else if (character === '{' || character === '[') {
      open.push(character);
      expects = character === '{' ? 'key or }' : 'value or ]';
      at += 1;
    } else if (character === '"') {
      const end = endOfString(json, at);
      if (typeof end !== 'number') return end;
      at = end;
      expects = 'separator';
    } else {
      const end = endOfLiteral(json, at);
      if (end === null) return fail(expects === 'value' ? 'a value' : 'a value or ]');
      at = end;
      expects = 'separator';
    }
    at = skipSpace(json, at);
  }
}

function skipSpace(json: string, from: number): number {
  const space = /[ \t\r\n]*/y;
  space.lastIndex = from;
  return from + (space.exec(json)?.[0].length ?? 0);
}

function endOfLiteral(json: string, from: number): number | null {
  const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
  literal.lastIndex = from;
  const [text] = literal.exec(json) ?? [];
  return text === undefined ? null : from + text.length;
}

/** The place behind the closing quote; or what is wrong inside. */
function endOfString(json: string, from: number): number | { readonly at: number; readonly reason: string } {
  for (let at = from + 1; at < json.length; at += 1) {
    const character = json.charAt(at);
    if (character === '"') return at + 1;
    if (character < ' ') return { at, reason: `expected the text to go on, found ${found(json, at)}` };
    if (character === '\\') {
      if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(json.slice(at + 1, at + 6))) {
        return { at, reason: `expected an escape such as \\" or \\n, found ${json.slice(at, at + 2)}` };
      }
      at += 1;
    }
  }
  return { at: from, reason: 'expected the text that begins here to end with a double quote' };
}

/** How a character is named in a sentence. */
function found(json: string, at: number): string {
  const character = json.charAt(at);
  if (character === '') return 'the end of the file';
  if (character === '\n' || character === '\r') return 'the end of the line';
  if (character === '\t') return 'a tab';
  return /[\p{L}\p{N}_]/u.test(character)
    ? (json.slice(at).match(/^[\p{L}\p{N}_]{1,20}/u)?.[0] ?? character)
    : character;
}

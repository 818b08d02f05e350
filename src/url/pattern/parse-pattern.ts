import {
  anyCharacter,
  classEscapes,
  complement,
  escapedCharacter,
  type Node,
  one,
  type Range,
  UnsupportedPattern,
} from './syntax.ts';

/** A place in a pattern's source. */
type Cursor = { readonly source: string; at: number };

/**
 * Parses a regular expression in JavaScript's syntax without flags `u` and `v`.
 *
 * @param source must be known to be valid: `new RegExp(source)` does not throw.
 * @throws UnsupportedPattern for look-around, back references, `\u`, `\x`, `\c` and named groups.
 */
export function parsePattern(source: string): Node {
  const cursor = { source, at: 0 };
  const node = parseEither(cursor);
  if (cursor.at < source.length) throw new UnsupportedPattern(`"${source.slice(cursor.at, cursor.at + 10)}"`);
  return node;
}

function parseEither(cursor: Cursor): Node {
  const options = [parseSequence(cursor)];
  while (take(cursor, '|')) options.push(parseSequence(cursor));
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: 'either', options };
}

function parseSequence(cursor: Cursor): Node {
  const items: Node[] = [];
  while (cursor.at < cursor.source.length && !/[|)]/.test(peek(cursor))) {
    items.push(parseQuantifier(cursor, parseAtom(cursor)));
  }
  return { kind: 'sequence', items };
}

function parseQuantifier(cursor: Cursor, item: Node): Node {
  const [all, symbol, min, comma, max] =
    /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 20)) ?? [];
  if (all === undefined) return item;
  cursor.at += all.length;
  if (symbol !== undefined) {
    return { kind: 'repeat', item, min: symbol === '+' ? 1 : 0, max: symbol === '?' ? 1 : Number.POSITIVE_INFINITY };
  }
  const least = Number(min);
  if (comma === '') return { kind: 'repeat', item, min: least, max: least };
  return { kind: 'repeat', item, min: least, max: max === '' ? Number.POSITIVE_INFINITY : Number(max) };
}

function parseAtom(cursor: Cursor): Node {
  const character = next(cursor);
  if (character === '(') return parseGroup(cursor);
  if (character === '[') return parseClass(cursor);
  if (character === '.') return anyCharacter;
  if (character === '^') return { kind: 'assert', at: 'start' };
  if (character === '$') return { kind: 'assert', at: 'end' };
  if (character === '\\') return parseEscape(next(cursor));
  return { kind: 'set', ranges: [one(character)], negated: false };
}

function parseGroup(cursor: Cursor): Node {
  if (take(cursor, '?') && !take(cursor, ':')) throw new UnsupportedPattern(`"(?${peek(cursor)}"`);
  const node = parseEither(cursor);
  take(cursor, ')');
  return node;
}

function parseEscape(letter: string): Node {
  if (letter === 'b') return { kind: 'assert', at: 'boundary' };
  if (letter === 'B') return { kind: 'assert', at: 'inside' };
  const set = classEscapes[letter];
  if (set !== undefined) return { kind: 'set', ...set };
  return { kind: 'set', ranges: [one(supportedEscape(letter))], negated: false };
}

function parseClass(cursor: Cursor): Node {
  const negated = take(cursor, '^');
  const ranges: Range[] = [];
  while (peek(cursor) !== ']') {
    const from = parseClassMember(cursor);
    if (peek(cursor) === '-' && cursor.source[cursor.at + 1] !== ']') {
      cursor.at += 1;
      ranges.push(...spanOf(from, parseClassMember(cursor)));
    } else {
      ranges.push(...from);
    }
  }
  take(cursor, ']');
  return { kind: 'set', ranges, negated };
}

/** `a-z`; or, as `[\w-x]` is read, both ends and the hyphen. */
function spanOf(from: readonly Range[], to: readonly Range[]): readonly Range[] {
  const [low] = from;
  const [high] = to;
  const isSingle = from.length === 1 && to.length === 1 && low?.[0] === low?.[1] && high?.[0] === high?.[1];
  return isSingle && low !== undefined && high !== undefined ? [[low[0], high[0]]] : [...from, one('-'), ...to];
}

function parseClassMember(cursor: Cursor): readonly Range[] {
  const character = next(cursor);
  if (character !== '\\') return [one(character)];
  const letter = next(cursor);
  const set = classEscapes[letter];
  if (set !== undefined) return set.negated ? complement(set.ranges) : set.ranges;
  return [one(letter === 'b' ? '\b' : supportedEscape(letter))];
}

function supportedEscape(letter: string): string {
  if (/[1-9cukx]/.test(letter)) throw new UnsupportedPattern(`"\\${letter}"`);
  return escapedCharacter(letter);
}

const peek = ({ source, at }: Cursor): string => source[at] ?? '';

function next(cursor: Cursor): string {
  const character = peek(cursor);
  // Unreachable for valid sources; keeps a wrong call from looping for ever.
  if (character === '') throw new UnsupportedPattern('the end of the pattern');
  cursor.at += 1;
  return character;
}

function take(cursor: Cursor, character: string): boolean {
  if (peek(cursor) !== character) return false;
  cursor.at += 1;
  return true;
}

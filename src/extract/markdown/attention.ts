import { type Flanking, flanking } from './flanking.ts';
import type { MarkType } from './tree.ts';

/** A mark of one stretch of text: emphasis, strong or strikethrough. */
export interface Span {
  readonly type: MarkType;
  readonly depth: number;
  /** How many emphases and strongs are around it. */
  readonly stars: number;
}

/** A line of Markdown in the making: what is written already, and where marks open and close. */
export type Piece =
  | { readonly kind: 'written'; readonly value: string; readonly isText: boolean }
  | { readonly kind: 'mark'; readonly span: Span; readonly isOpen: boolean };

type Mark = Extract<Piece, { kind: 'mark' }>;

/** Delimiters of one character in a row. */
interface Run extends Flanking {
  readonly marker: string;
  readonly marks: Mark[];
}

interface Attempt {
  readonly markerOf: (span: Span) => string;
  /** Whether no delimiter may be able both to open and to close. */
  readonly isStrict: boolean;
}

/**
 * Chooses delimiters that CommonMark's own algorithm pairs as intended, the plainest first: stars; underscores within
 * stars; letters beside delimiters as character references. A mark that none of them can write is left out.
 */
export function writeMarks(pieces: readonly Piece[]): string {
  if (pieces.every(isWritten)) return pieces.map(({ value }) => value).join('');
  let current = pieces.filter((piece) => piece.kind === 'mark' || piece.value !== '');
  for (;;) {
    const stars = starsUnlessAdjacent(current);
    const attempts: Attempt[] = [
      { markerOf: stars, isStrict: false },
      { markerOf: byDepth, isStrict: false },
      { markerOf: stars, isStrict: true },
      { markerOf: byDepth, isStrict: true },
    ];
    for (const attempt of attempts) {
      const { text, runs } = lay(current, attempt);
      if (isPairedAsMeant(runs)) return text;
    }
    const deepest = current.reduce(
      (depth, piece) => (piece.kind === 'mark' ? Math.max(depth, piece.span.depth) : depth),
      0,
    );
    current = current.filter((piece) => piece.kind !== 'mark' || piece.span.depth !== deepest);
  }
}

const isWritten = (piece: Piece): piece is Exclude<Piece, Mark> => piece.kind === 'written';

const byDepth = ({ type, stars }: Span): string => (type === 'delete' ? '~' : stars % 2 === 0 ? '*' : '_');

/** Stars, but underscores where stars would run into another mark's: `**a**_b_`, `**_both_**`. */
function starsUnlessAdjacent(pieces: readonly Piece[]): (span: Span) => string {
  const markers = new Map<Span, string>();
  let before: Piece | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'mark' && piece.isOpen) {
      const neighbour = before?.kind === 'mark' ? before : undefined;
      const isTouching = neighbour !== undefined && markers.get(neighbour.span) === '*';
      // `***both***` is strong within emphasis.
      const isPlain = neighbour?.isOpen === true && neighbour.span.type === 'emphasis' && piece.span.type === 'strong';
      markers.set(piece.span, piece.span.type === 'delete' ? '~' : isTouching && !(isPlain && index > 0) ? '_' : '*');
    }
    before = piece;
  }
  return (span) => markers.get(span) ?? '*';
}

const lengthOf = ({ type }: Span): number => (type === 'emphasis' ? 1 : 2);

/** Writes the pieces; letters that keep a delimiter from doing its work become character references. */
function lay(pieces: readonly Piece[], { markerOf, isStrict }: Attempt): { text: string; runs: Run[] } {
  const output: string[] = [];
  const clusters: { readonly groups: readonly Group[]; readonly at: number }[] = [];
  let isEncodedNext = false;
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    if (piece?.kind === 'written') {
      output.push(isEncodedNext ? encodeFirst(piece.value) : piece.value);
      isEncodedNext = false;
      index += 1;
      continue;
    }
    const cluster: Mark[] = [];
    const left = pieces[index - 1];
    for (let next = pieces[index]; next?.kind === 'mark'; next = pieces[index]) {
      cluster.push(next);
      index += 1;
    }
    const right = pieces[index];
    const before = lastOf(output.at(-1) ?? '');
    const after = right?.kind === 'written' ? firstOf(right.value) : '';
    const groups = groupsOf(cluster, markerOf);
    const runs = flank(groups, before, after);
    const isLeftText = left?.kind === 'written' && left.isText && isLetter(before);
    const isRightText = right?.kind === 'written' && right.isText && isLetter(after);
    const isWrong = (isOpen: boolean) => (run: Run) =>
      run.marks.some((mark) => mark.isOpen === isOpen) &&
      (!(isOpen ? run.canOpen : run.canClose) || (isStrict && run.mayOpen && run.mayClose));
    const encodesLeft = isLeftText && runs.some(isWrong(true));
    const encodesRight = isRightText && runs.some(isWrong(false));
    if (encodesLeft) output.push(encodeLast(output.pop() ?? ''));
    isEncodedNext = encodesRight;
    clusters.push({ groups, at: output.length });
    for (const { marker, marks } of groups) {
      output.push(marker.repeat(lengthIn(marks)));
    }
  }
  // A text of one letter has a cluster on either side: what either makes of it shows when all is written.
  const runs = clusters.flatMap(({ groups, at }) =>
    flank(groups, lastOf(output[at - 1] ?? ''), firstOf(output[at + groups.length] ?? '')),
  );
  return { text: output.join(''), runs };
}

type Group = Pick<Run, 'marker' | 'marks'>;

function groupsOf(cluster: readonly Mark[], markerOf: (span: Span) => string): Group[] {
  const groups: Group[] = [];
  for (const mark of cluster) {
    const marker = markerOf(mark.span);
    const last = groups.at(-1);
    if (last?.marker === marker) last.marks.push(mark);
    else groups.push({ marker, marks: [mark] });
  }
  return groups;
}

const flank = (groups: readonly Group[], before: string, after: string): Run[] =>
  groups.map(({ marker, marks }, index) => ({
    marker,
    marks,
    ...flanking(marker, groups[index - 1]?.marker ?? before, groups[index + 1]?.marker ?? after),
  }));

/**
 * Whether the runs pair as the spans say.
 * @see https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
 */
function isPairedAsMeant(runs: readonly Run[]): boolean {
  const openers: OpenRun[] = [];
  for (const run of runs) {
    const length = lengthIn(run.marks);
    const left = [...run.marks];
    while (run.mayClose && left.length > 0) {
      const at = openers.findLastIndex((opener) => pairs(opener, run, opener.length, length));
      // The lengths are those of the whole runs, and in micromark those of what is left of them.
      const other = openers.findLastIndex((opener) => pairs(opener, run, lengthIn(opener.left), lengthIn(left)));
      if (at !== other) return false;
      if (at === -1) break;
      const opener = openers[at];
      const opened = opener?.left.pop();
      const closed = left.shift();
      if (opened === undefined || closed === undefined || opened.span !== closed.span) return false;
      if (!opened.isOpen || closed.isOpen) return false;
      openers.length = opener?.left.length === 0 ? at : at + 1;
    }
    // What follows a closer in its run must be openers of their own.
    if (left.some((mark) => !mark.isOpen) || (left.length < run.marks.length && !run.canClose)) return false;
    if (left.length === 0) continue;
    if (!run.canOpen) return false;
    openers.push({ run, left, length });
  }
  return openers.length === 0;
}

interface OpenRun {
  readonly run: Run;
  readonly left: Mark[];
  readonly length: number;
}

const lengthIn = (marks: readonly Mark[]): number => marks.reduce((sum, { span }) => sum + lengthOf(span), 0);

function pairs({ run: opener }: OpenRun, closer: Run, opened: number, closed: number): boolean {
  if (opener.marker !== closer.marker) return false;
  // GFM knows one tilde or two, never more.
  if (closer.marker === '~') return opened === closed && closed === 2;
  const isEitherWay = opener.mayClose || closer.mayOpen;
  return !isEitherWay || (opened + closed) % 3 !== 0 || (opened % 3 === 0 && closed % 3 === 0);
}

const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? '';
const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
const isLetter = (character: string): boolean => character !== '' && !/[\s!-/:-@[-`{-~]/u.test(character);
const reference = (character: string): string => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
const encodeFirst = (text: string): string => reference(firstOf(text)) + text.slice(firstOf(text).length);

function encodeLast(text: string): string {
  const last = lastOf(text);
  const rest = text.slice(0, text.length - last.length);
  // A backslash that meant itself before a letter would take the reference's first character.
  const isEscaping = (/\\+$/.exec(rest.slice(-100))?.[0].length ?? 0) % 2 === 1;
  return rest + (isEscaping ? '\\' : '') + reference(last);
}

import { type Node, type Range, UnsupportedPattern } from './syntax.ts';

export type Instruction =
  | { readonly op: 'set'; readonly ranges: readonly Range[]; readonly negated: boolean }
  | { readonly op: 'assert'; readonly at: 'start' | 'end' | 'boundary' | 'inside' }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'match' };

/** Keeps `(a{1,1000}){1,1000}` from being written out. */
const longest = 2_000;

/** @throws UnsupportedPattern where the program would be too long. */
export function toProgram(node: Node): readonly Instruction[] {
  const program: Instruction[] = [];
  write(program, node);
  program.push({ op: 'match' });
  return program;
}

// Every call writes at least one instruction, so that the bound holds for repetitions of nothing as well.
function write(program: Instruction[], node: Node): void {
  if (program.length > longest) throw new UnsupportedPattern('too many repetitions');
  if (node.kind === 'set') program.push({ op: 'set', ranges: node.ranges, negated: node.negated });
  else if (node.kind === 'assert') program.push({ op: 'assert', at: node.at });
  else if (node.kind === 'sequence') writeSequence(program, node.items);
  else if (node.kind === 'either') writeEither(program, node.options);
  else writeRepeat(program, node);
}

function writeSequence(program: Instruction[], items: readonly Node[]): void {
  if (items.length === 0) program.push({ op: 'jump', to: program.length + 1 });
  for (const item of items) write(program, item);
}

function writeEither(program: Instruction[], [first, ...others]: readonly Node[]): void {
  if (first === undefined) return;
  if (others.length === 0) {
    write(program, first);
    return;
  }
  const split = reserve(program);
  write(program, first);
  const jump = reserve(program);
  program[split] = { op: 'split', first: split + 1, second: program.length };
  writeEither(program, others);
  program[jump] = { op: 'jump', to: program.length };
}

function writeRepeat(program: Instruction[], { item, min, max }: Extract<Node, { kind: 'repeat' }>): void {
  if (max === 0) writeSequence(program, []);
  for (let count = 0; count < min; count += 1) write(program, item);
  if (max === Number.POSITIVE_INFINITY) {
    const split = writeOptional(program, item);
    program.push({ op: 'jump', to: split });
    program[split] = { op: 'split', first: split + 1, second: program.length };
  } else {
    for (let count = min; count < max; count += 1) writeOptional(program, item);
  }
}

/** @returns the place of the instruction that may pass the item over. */
function writeOptional(program: Instruction[], item: Node): number {
  const split = reserve(program);
  write(program, item);
  program[split] = { op: 'split', first: split + 1, second: program.length };
  return split;
}

/** Leaves room for a jump whose target is not known yet. */
const reserve = (program: Instruction[]): number => program.push({ op: 'match' }) - 1;

import type { Instruction } from './program.ts';
import type { Range } from './syntax.ts';

type SetInstruction = Extract<Instruction, { op: 'set' }>;
type Place = Extract<Instruction, { op: 'assert' }>['at'];

/** Whether a part of the text matches. Every instruction is tried at most once at every place of the text. */
export function run(program: readonly Instruction[], text: string): boolean {
  const tried = new Uint8Array(program.length * (text.length + 1));
  for (let start = 0; start <= text.length; start += 1) {
    const open: [index: number, at: number][] = [[0, start]];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const [index, at] = state;
      const instruction = program[index];
      const key = at * program.length + index;
      if (instruction === undefined || tried[key] === 1) continue;
      if (instruction.op === 'match') return true;
      tried[key] = 1;
      open.push(...following(instruction, index, text, at));
    }
  }
  return false;
}

/** Where it goes on; the last one is tried first. */
function following(instruction: Instruction, index: number, text: string, at: number): [index: number, at: number][] {
  switch (instruction.op) {
    case 'match':
      return [];
    case 'jump':
      return [[instruction.to, at]];
    case 'split':
      return [
        [instruction.second, at],
        [instruction.first, at],
      ];
    case 'assert':
      return holds(instruction.at, text, at) ? [[index + 1, at]] : [];
    case 'set':
      return at < text.length && isInSet(instruction, text.charAt(at)) ? [[index + 1, at + 1]] : [];
  }
}

function isInSet({ ranges, negated }: SetInstruction, character: string): boolean {
  const isListed = [character, character.toLowerCase(), character.toUpperCase()].some(
    (letter) => letter.length === 1 && includes(ranges, letter.charCodeAt(0)),
  );
  return isListed !== negated;
}

const includes = (ranges: readonly Range[], code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

function holds(place: Place, text: string, at: number): boolean {
  if (place === 'start') return at === 0;
  if (place === 'end') return at === text.length;
  const isBoundary = isWord(text.charAt(at - 1)) !== isWord(text.charAt(at));
  return isBoundary === (place === 'boundary');
}

const isWord = (character: string): boolean => /^\w$/.test(character);

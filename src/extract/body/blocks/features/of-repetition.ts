import type { ElementStats, Repetition } from '../element-stats.ts';
import { caps, type Group } from './group.ts';

const measures = ['items', 'item length', 'linked', 'sentences', 'text'];

/** Fewer siblings of a kind are no repetition. */
const fewestItems = 3;

/** A repetition further out is told of where it holds more than this times the text of the one within. */
const wider = 1.2;

/** What it is an item of: the nearest repetition of siblings around it, and the one with the most text. */
export const ofRepetition: Group = {
  names: ['near', 'wide'].flatMap((kind) => measures.map((name) => `${kind} repetition ${name}`)),
  write({ survey, stats }, rows, start) {
    let near: Repetition | null = null;
    let wide: Repetition | null = null;
    for (let each: ElementStats | null = stats.at; each !== null; each = each.parent) {
      const { repetition } = each;
      if (repetition.items >= fewestItems) {
        near ??= repetition;
        if (wide === null || repetition.length > wide.length * wider) wide = repetition;
      }
    }
    writeRepetition(rows, start, near, survey.length);
    writeRepetition(rows, start + measures.length, wide, survey.length);
    return start + 2 * measures.length;
  },
};

function writeRepetition(rows: Float32Array, start: number, found: Repetition | null, page: number): void {
  if (found === null) {
    rows.fill(-1, start, start + measures.length);
    return;
  }
  let to = start;
  const { items, length, linked, sentences } = found;
  rows[to++] = Math.min(items, caps.blocks);
  rows[to++] = Math.log1p(length / items);
  rows[to++] = linked / length;
  rows[to++] = sentences / items;
  rows[to++] = length / page;
}

/** All blocks of the page whose elements are called as its own is. */
export const ofKind: Group = {
  names: ['blocks', 'text', 'sentences', 'block length', 'first', 'last'].map((name) => `${name} of its kind`),
  write({ survey, stats }, rows, start) {
    let to = start;
    const path = survey.paths.get(stats.at.path);
    if (path === undefined) throw new TypeError('a block without a path');
    rows[to++] = Math.log1p(path.blocks);
    rows[to++] = path.length / survey.length;
    rows[to++] = path.sentences / path.blocks;
    rows[to++] = Math.log1p(path.length / path.blocks);
    rows[to++] = path.first / survey.blocks.length;
    rows[to++] = path.last / survey.blocks.length;
    return to;
  },
};

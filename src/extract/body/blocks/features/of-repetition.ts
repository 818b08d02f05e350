import type { ElementStats, Repetition } from '../element-stats.ts';
import { caps, type Group, type Row } from './group.ts';

const measures = ['items', 'item length', 'linked', 'sentences', 'text'];

/** Fewer siblings of a kind are no repetition. */
const fewestItems = 3;

/** A repetition further out is told of where it holds more than this times the text of the one within. */
const wider = 1.2;

/** What it is an item of: the nearest repetition of siblings around it, and the one with the most text. */
export const ofRepetition: Group = {
  names: ['near', 'wide'].flatMap((kind) => measures.map((name) => `${kind} repetition ${name}`)),
  write({ survey, stats }, row) {
    let near: Repetition | null = null;
    let wide: Repetition | null = null;
    for (let each: ElementStats | null = stats.at; each !== null; each = each.parent) {
      const { repetition } = each;
      if (repetition.items >= fewestItems) {
        near ??= repetition;
        if (wide === null || repetition.length > wide.length * wider) wide = repetition;
      }
    }
    putRepetition(row, near, survey.length);
    putRepetition(row, wide, survey.length);
  },
};

function putRepetition(row: Row, found: Repetition | null, page: number): void {
  if (found === null) {
    for (const _measure of measures) row.put(-1);
    return;
  }
  const { items, length, linked, sentences } = found;
  row.put(Math.min(items, caps.blocks));
  row.put(Math.log1p(length / items));
  row.put(linked / length);
  row.put(sentences / items);
  row.put(length / page);
}

/** All blocks of the page whose elements are called as its own is. */
export const ofKind: Group = {
  names: ['blocks', 'text', 'sentences', 'block length', 'first', 'last'].map((name) => `${name} of its kind`),
  write({ survey, stats }, row) {
    const path = survey.paths.get(stats.at.path);
    if (path === undefined) throw new TypeError('a block without a path');
    row.put(Math.log1p(path.blocks));
    row.put(path.length / survey.length);
    row.put(path.sentences / path.blocks);
    row.put(Math.log1p(path.length / path.blocks));
    row.put(path.first / survey.blocks.length);
    row.put(path.last / survey.blocks.length);
  },
};

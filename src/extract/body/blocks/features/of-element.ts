import { levelsUp, surroundings } from '../element-stats.ts';
import { flag, type Group } from './group.ts';

const names = ['li', 'figcaption'];

/** Surroundings that told nothing of pages which the model had not seen. */
const untold = new Set([
  ...['form', 'figure', 'table', 'ol', 'dl', 'details', 'pre', 'p', 'a'].map((name) => `under ${name}`),
  ...['breadcrumb', 'note', 'lead', 'advert', 'author', 'documentation', 'specification'].map((name) => `hint ${name}`),
]);
const told = surroundings.map((_name, which) => which).filter((which) => !untold.has(surroundings[which] ?? ''));

/** The element that the text stands in, and what that lies in. */
export const ofElement: Group = {
  names: [
    ...names.map((name) => `in ${name}`),
    'heading level',
    'depth',
    ...told.map((which) => surroundings[which] ?? ''),
  ],
  write({ stats: { at, headingLevel } }, rows, start) {
    let to = start;
    for (const name of names) rows[to++] = flag(at.name === name);
    rows[to++] = headingLevel;
    rows[to++] = at.depth;
    const { within, depth } = at;
    for (let i = 0; i < told.length; i++, to++) {
      const nearest = within[told[i] as number] as number;
      // Most of them it does not lie in, and rows begin as zeros.
      if (nearest !== 0) rows[to] = levelsUp(depth, nearest);
    }
    return to;
  },
};

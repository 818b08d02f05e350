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
  write({ stats: { at, headingLevel } }, row) {
    for (const name of names) row.put(flag(at.name === name));
    row.put(headingLevel);
    row.put(at.depth);
    for (const which of told) row.put(levelsUp(at, which));
  },
};

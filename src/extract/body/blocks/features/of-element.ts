import { levelsUp, surroundings } from '../element-stats.ts';
import { flag, type Group } from './group.ts';

const names = ['p', 'li', 'td', 'div', 'pre', 'figcaption'];

/** The element that the text stands in, and what that lies in. */
export const ofElement: Group = {
  names: [...names.map((name) => `in ${name}`), 'heading level', 'depth', ...surroundings],
  write({ stats: { at, headingLevel } }, row) {
    for (const name of names) row.put(flag(at.name === name));
    row.put(headingLevel);
    row.put(at.depth);
    for (let i = 0; i < surroundings.length; i++) row.put(levelsUp(at, i));
  },
};

import { type ElementStats, liesIn } from '../element-stats.ts';
import { scoreOf } from '../survey.ts';
import { behind, flag, type Group } from './group.ts';

const levels = [0, 1, 2, 3, 4, 5];
const measures = ['text', 'linked', 'block length', 'score'];

/** The text around it, from its own element to five levels up. */
export const ofSurroundings: Group = {
  names: levels.flatMap((level) => measures.map((name) => `${name} at ${level}`)),
  write({ survey, stats }, row) {
    let each: ElementStats = stats.at;
    for (const level of levels) {
      if (level > 0) each = each.parent ?? each;
      const { length, blocks } = each;
      row.put(length / survey.length);
      row.put(each.linked / length);
      row.put(Math.log1p(length / blocks));
      row.put(scoreOf(each) / Math.max(1, survey.topScore));
    }
  },
};

/** How it lies to the element that holds most of the page's prose. */
export const ofTop: Group = {
  names: [
    ...['in the top', 'beside the top', 'text of the top', 'levels below the top'],
    ...['behind the first of the top', 'behind the last of the top'],
  ],
  write({ survey, index, stats }, row) {
    const { top } = survey;
    row.put(flag(top !== null && liesIn(stats.at, top)));
    row.put(flag(top?.parent != null && liesIn(stats.at, top.parent)));
    row.put(top === null ? 0 : top.length / survey.length);
    row.put(top === null ? -1 : stats.at.depth - top.depth);
    row.put(behind(index, survey.topFirst));
    row.put(behind(index, survey.topLast));
  },
};

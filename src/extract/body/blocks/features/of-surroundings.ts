import { type ElementStats, liesIn } from '../element-stats.ts';
import { scoreOf } from '../survey.ts';
import { behind, flag, type Group } from './group.ts';

const levels = [0, 1, 2, 3, 4, 5];
const measures = ['text', 'linked', 'block length', 'score'];

/** The text around it, from its own element to five levels up. */
export const ofSurroundings: Group = {
  names: levels.flatMap((level) => measures.map((name) => `${name} at ${level}`)),
  write({ survey, stats }, rows, start) {
    let to = start;
    let each: ElementStats = stats.at;
    for (let level = 0; level < levels.length; level++) {
      if (level > 0) each = each.parent ?? each;
      const { length, blocks } = each;
      rows[to++] = length / survey.length;
      rows[to++] = each.linked / length;
      rows[to++] = Math.log1p(length / blocks);
      rows[to++] = scoreOf(each) / Math.max(1, survey.topScore);
    }
    return to;
  },
};

/** How it lies to the element that holds most of the page's prose. */
export const ofTop: Group = {
  names: [
    ...['in the top', 'beside the top', 'text of the top', 'levels below the top'],
    ...['behind the first of the top', 'behind the last of the top'],
  ],
  write({ survey, index, stats }, rows, start) {
    let to = start;
    const { top } = survey;
    rows[to++] = flag(top !== null && liesIn(stats.at, top));
    rows[to++] = flag(top?.parent != null && liesIn(stats.at, top.parent));
    rows[to++] = top === null ? 0 : top.length / survey.length;
    rows[to++] = top === null ? -1 : stats.at.depth - top.depth;
    rows[to++] = behind(index, survey.topFirst);
    rows[to++] = behind(index, survey.topLast);
    return to;
  },
};

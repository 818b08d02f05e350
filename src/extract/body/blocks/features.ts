import { isInComments } from './element-stats.ts';
import type { Group, Past } from './features/group.ts';
import { ofElement } from './features/of-element.ts';
import { ofNeighbours } from './features/of-neighbours.ts';
import { pageNames, pageValues } from './features/of-page.ts';
import { ofPlace } from './features/of-place.ts';
import { ofKind, ofRepetition } from './features/of-repetition.ts';
import { ofSurroundings, ofTop } from './features/of-surroundings.ts';
import { ofText } from './features/of-text.ts';
import type { BlockStats, Survey } from './survey.ts';

/** In the order of a row, before what is the same for the whole page. */
const groups: readonly Group[] = [
  ...[ofText, ofElement, ofPlace, ofSurroundings, ofTop, ofRepetition, ofKind, ofNeighbours],
];

/** All that the model looks at. The order is the model's. */
export const featureNames: readonly string[] = [...groups.flatMap(({ names }) => names), ...pageNames];

/** The blocks' rows one after the other, `featureNames.length` numbers each. */
export function rowsOf(survey: Survey): Float32Array {
  const { blocks } = survey;
  const width = featureNames.length;
  const rows = new Float32Array(blocks.length * width);
  const ofPage = Float32Array.from(pageValues(survey));
  let at = 0;
  const past: Past = { heading: -1, chrome: 0, sentencesOutsideComments: 0 };
  for (let index = 0; index < blocks.length; index++) {
    const stats = blocks[index] as BlockStats;
    const place = { survey, index, stats, past };
    for (let group = 0; group < groups.length; group++) at = (groups[group] as Group).write(place, rows, at);
    rows.set(ofPage, at);
    at += ofPage.length;
    if (stats.saysChrome) past.chrome += 1;
    if (!isInComments(stats.at)) past.sentencesOutsideComments += stats.sentences;
    if (stats.headingLevel > 0) past.heading = index;
  }
  if (at !== rows.length) throw new RangeError('a row has more or fewer numbers than names');
  return rows;
}

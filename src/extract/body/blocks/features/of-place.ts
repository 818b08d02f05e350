import { isInComments, levelsTo } from '../element-stats.ts';
import { behind, caps, flag, type Group } from './group.ts';

/** Where on the page, and behind what. */
export const ofPlace: Group = {
  names: [
    ...['part of the way', 'blocks before', 'blocks after', 'text before', 'text after', 'behind the headline'],
    ...['behind a heading', 'level of that heading', 'that heading says chrome', 'chrome said before'],
    ...['sentences before', 'sentences before outside comments', 'comments beside prose', 'blocks to prose'],
    ...['levels to prose'],
  ],
  write({ survey, index, stats, past }, row) {
    const { blocks, length, headline, traits } = survey;
    const heading = blocks[past.heading];
    const after = survey.proseAfter[index] ?? -1;
    const prose = blocks[after];
    row.put(index / blocks.length);
    row.put(Math.min(index, caps.blocks));
    row.put(Math.min(blocks.length - index, caps.blocks));
    row.put(stats.before / length);
    row.put((length - stats.before - stats.length) / length);
    row.put(behind(index, headline));
    row.put(heading === undefined ? -1 : Math.min(caps.distance, index - past.heading));
    row.put(heading?.headingLevel ?? 0);
    row.put(flag(heading?.saysChrome === true));
    row.put(past.chrome / Math.max(1, index));
    row.put(past.sentences / Math.max(1, survey.sentences));
    row.put(past.sentencesOutsideComments / Math.max(1, survey.outsideComments));
    row.put(isInComments(stats.at) ? (traits.forum > 0 ? 0 : Math.log1p(survey.outsideComments)) : -1);
    row.put(after === -1 ? -1 : Math.min(caps.distance, after - index));
    row.put(prose === undefined ? -1 : levelsTo(stats.at, prose.at));
  },
};

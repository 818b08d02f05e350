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
  write({ survey, index, stats, past }, rows, start) {
    let to = start;
    const { blocks, length, headline, traits } = survey;
    const heading = blocks[past.heading];
    const after = survey.proseAfter[index] ?? -1;
    const prose = blocks[after];
    rows[to++] = index / blocks.length;
    rows[to++] = Math.min(index, caps.blocks);
    rows[to++] = Math.min(blocks.length - index, caps.blocks);
    rows[to++] = stats.before / length;
    rows[to++] = (length - stats.before - stats.length) / length;
    rows[to++] = behind(index, headline);
    rows[to++] = heading === undefined ? -1 : Math.min(caps.distance, index - past.heading);
    rows[to++] = heading?.headingLevel ?? 0;
    rows[to++] = flag(heading?.saysChrome === true);
    rows[to++] = past.chrome / Math.max(1, index);
    rows[to++] = stats.sentencesBefore / Math.max(1, survey.sentences);
    rows[to++] = past.sentencesOutsideComments / Math.max(1, survey.outsideComments);
    rows[to++] = isInComments(stats.at) ? (traits.forum > 0 ? 0 : Math.log1p(survey.outsideComments)) : -1;
    rows[to++] = after === -1 ? -1 : Math.min(caps.distance, after - index);
    rows[to++] = prose === undefined ? -1 : levelsTo(stats.at, prose.at);
    return to;
  },
};

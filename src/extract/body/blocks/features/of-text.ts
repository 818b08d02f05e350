import { caps, flag, type Group } from './group.ts';

/** The words themselves. */
export const ofText: Group = {
  names: [
    ...['length', 'words', 'ends as a sentence', 'word length', 'capitals', 'linked', 'links', 'of the title'],
    ...['says chrome', 'quoted', 'described', 'text nodes'],
  ],
  write({ survey, index, stats }, row) {
    const { block, length, words } = stats;
    let ofTitle = 0;
    for (const word of words) if (survey.titleWords.has(word)) ofTitle += 1;
    const count = Math.max(1, words.length);
    row.put(Math.log1p(length));
    row.put(words.length);
    row.put(flag(/[.!?。！？…]["”’)\]]?$/.test(block.text)));
    row.put(length / count);
    row.put(stats.capitals / length);
    row.put(block.linked / length);
    row.put(block.links);
    row.put(ofTitle / count);
    row.put(flag(stats.saysChrome));
    row.put(survey.quoted[index] ?? -1);
    row.put(survey.described[index] ?? -1);
    row.put(Math.min(caps.blocks, block.nodes.length));
  },
};

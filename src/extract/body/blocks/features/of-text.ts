import { caps, flag, type Group } from './group.ts';

/** The words themselves. */
export const ofText: Group = {
  names: [
    ...['length', 'words', 'sentences', 'commas', 'ends as a sentence', 'word length', 'short words', 'capitals'],
    ...['digits', 'linked', 'links', 'emphasised', 'repeated', 'of the title', 'is the title', 'says chrome'],
    ...['quoted', 'described', 'text nodes'],
  ],
  write({ survey, index, stats }, row) {
    const { block, length, words } = stats;
    let short = 0;
    let ofTitle = 0;
    for (const word of words) {
      if (word.length < 4) short += 1;
      if (survey.titleWords.has(word)) ofTitle += 1;
    }
    const count = Math.max(1, words.length);
    row.put(Math.log1p(length));
    row.put(words.length);
    row.put(stats.sentences);
    row.put(stats.commas);
    row.put(flag(/[.!?。！？…]["”’)\]]?$/.test(block.text)));
    row.put(length / count);
    row.put(short / count);
    row.put(stats.capitals / length);
    row.put(stats.digits / length);
    row.put(block.linked / length);
    row.put(block.links);
    row.put(block.emphasised / length);
    row.put(Math.min(5, stats.repeated));
    row.put(ofTitle / count);
    row.put(flag(ofTitle > 0 && survey.title.startsWith(block.text.toLowerCase())));
    row.put(flag(stats.saysChrome));
    row.put(survey.quoted[index] ?? -1);
    row.put(survey.described[index] ?? -1);
    row.put(Math.min(caps.blocks, block.nodes.length));
  },
};

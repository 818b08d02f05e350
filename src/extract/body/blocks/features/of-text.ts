import { caps, flag, type Group } from './group.ts';

/** The words themselves. */
export const ofText: Group = {
  names: [
    ...['length', 'words', 'ends as a sentence', 'word length', 'capitals', 'linked', 'links', 'of the title'],
    ...['says chrome', 'quoted', 'described', 'text nodes'],
  ],
  write({ survey, index, stats }, rows, start) {
    let to = start;
    const { block, length, words } = stats;
    let ofTitle = 0;
    // By index: an iterator makes an object of each word until V8 has compiled this.
    for (let at = 0; at < words.length; at++) if (survey.titleWords.has(words[at] as string)) ofTitle += 1;
    const count = Math.max(1, words.length);
    rows[to++] = Math.log1p(length);
    rows[to++] = words.length;
    rows[to++] = flag(/[.!?。！？…]["”’)\]]?$/.test(block.text));
    rows[to++] = length / count;
    rows[to++] = stats.capitals / length;
    rows[to++] = block.linked / length;
    rows[to++] = block.links;
    rows[to++] = ofTitle / count;
    rows[to++] = flag(stats.saysChrome);
    rows[to++] = survey.quoted[index] ?? -1;
    rows[to++] = survey.described[index] ?? -1;
    rows[to++] = Math.min(caps.blocks, block.nodes.length);
    return to;
  },
};

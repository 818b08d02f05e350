import type { Group } from './group.ts';

const windows = [4, 12];

/** What stands before it and after it; -1 where the page ends. */
export const ofNeighbours: Group = {
  names: [
    ...['words -1', 'words 1', 'sentences 1'],
    ...windows.flatMap((size) => [`sentences within ${size}`, `linked within ${size}`, `text within ${size}`]),
  ],
  write({ survey: { blocks }, index, stats }, rows, start) {
    let to = start;
    const next = blocks[index + 1];
    rows[to++] = blocks[index - 1]?.words.length ?? -1;
    rows[to++] = next?.words.length ?? -1;
    rows[to++] = next?.sentences ?? -1;
    for (const size of windows) {
      const first = blocks[Math.max(0, index - size)] ?? stats;
      const last = blocks[Math.min(blocks.length - 1, index + size)] ?? stats;
      const linked = last.linkedBefore + last.block.linked - first.linkedBefore;
      const length = last.before + last.length - first.before;
      rows[to++] = last.sentencesBefore + last.sentences - first.sentencesBefore;
      rows[to++] = linked / length;
      rows[to++] = Math.log1p(length);
    }
    return to;
  },
};

import type { Group } from './group.ts';

const windows = [4, 12];

/** What stands before it and after it; -1 where the page ends. */
export const ofNeighbours: Group = {
  names: [
    ...['words -1', 'words 1', 'sentences 1'],
    ...windows.flatMap((size) => [`sentences within ${size}`, `linked within ${size}`, `text within ${size}`]),
  ],
  write({ survey: { blocks }, index }, row) {
    const next = blocks[index + 1];
    row.put(blocks[index - 1]?.words.length ?? -1);
    row.put(next?.words.length ?? -1);
    row.put(next?.sentences ?? -1);
    for (const size of windows) {
      let sentences = 0;
      let linked = 0;
      let length = 0;
      const end = Math.min(blocks.length, index + size + 1);
      for (let at = Math.max(0, index - size); at < end; at++) {
        const other = blocks[at];
        if (other === undefined) continue;
        sentences += other.sentences;
        linked += other.block.linked;
        length += other.length;
      }
      row.put(sentences);
      row.put(linked / length);
      row.put(Math.log1p(length));
    }
  },
};

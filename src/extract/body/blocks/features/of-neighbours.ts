import type { Group } from './group.ts';

const offsets = [-2, -1, 1, 2];
const measures = ['words', 'linked', 'sentences'];
const windows = [4, 12];

/** What stands before it and after it; -1 where the page ends. */
export const ofNeighbours: Group = {
  names: [
    ...offsets.flatMap((offset) => measures.map((name) => `${name} ${offset}`)),
    ...windows.flatMap((size) => [`sentences within ${size}`, `linked within ${size}`, `text within ${size}`]),
  ],
  write({ survey: { blocks }, index }, row) {
    for (const offset of offsets) {
      const other = blocks[index + offset];
      row.put(other?.words.length ?? -1);
      row.put(other === undefined ? -1 : other.block.linked / other.length);
      row.put(other?.sentences ?? -1);
    }
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

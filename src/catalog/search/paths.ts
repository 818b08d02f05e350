import type { Topic } from '../../model/catalog.ts';

/** Levels above a topic that count. MeSH, one of the deepest vocabularies, has 13. */
const mostLevels = 16;

/** Gives the topics above a topic, the topmost first. One that a damaged catalog has above itself ends the way up. */
export function createPathFinder(topics: readonly Topic[]): (topic: Topic) => readonly Topic[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return (topic) => {
    const path: Topic[] = [];
    let above = topic.parent === undefined ? undefined : byId.get(topic.parent);
    while (above !== undefined && above !== topic && path.length < mostLevels) {
      path.push(above);
      above = above.parent === undefined ? undefined : byId.get(above.parent);
    }
    return path.reverse();
  };
}

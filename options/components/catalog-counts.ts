import { countName } from '../../src/ui/count-name.ts';

const plural = (count: number, one: string, many: string): string => `${countName(count)} ${count === 1 ? one : many}`;

export const clipsOf = (count: number): string => plural(count, 'clip', 'clips');

/** "4 topics and 3 offerings" */
export const countsOf = (counts: { readonly topics: number; readonly offerings: number }): string =>
  `${plural(counts.topics, 'topic', 'topics')} and ${plural(counts.offerings, 'offering', 'offerings')}`;

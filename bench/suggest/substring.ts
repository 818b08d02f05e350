import { fold } from '../../src/catalog/fold.ts';
import type { Contestant } from './contestant.ts';
import type { LabelledDocument, LabelledSet } from './labelled-set.ts';

/** Baseline: terms whose label or a synonym stands in the page as it is, the longest first, those in the title before. */
export function substring({ terms }: LabelledSet): Contestant {
  const names = terms.map(({ id, label, synonyms }) => ({ id, names: [label, ...synonyms].map(fold) }));
  const rank = ({ page }: LabelledDocument): readonly string[] => {
    const title = fold(page.title);
    const text = fold([page.title, page.description, ...page.keywords, ...page.headings, page.body].join('\n'));
    return names
      .map(({ id, names }) => ({ id, length: longestIn(names, title) * 1_000 + longestIn(names, text) }))
      .filter(({ length }) => length > 0)
      .toSorted((a, b) => b.length - a.length)
      .map(({ id }) => id);
  };
  return { name: 'label substring', learn: () => undefined, rank };
}

const longestIn = (names: readonly string[], text: string): number =>
  Math.max(0, ...names.map((name) => (text.includes(name) ? name.length : 0)));

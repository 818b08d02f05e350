import { buildSuggestIndex } from '../../src/catalog/suggest/build-index.ts';
import { collectEvidence, readFor } from '../../src/catalog/suggest/evidence.ts';
import { learn } from '../../src/catalog/suggest/learn.ts';
import { emptyMemory } from '../../src/catalog/suggest/memory.ts';
import { pageSigns } from '../../src/catalog/suggest/page-signs.ts';
import { rank, suggest } from '../../src/catalog/suggest/suggest.ts';
import { termKey } from '../../src/catalog/suggest/terms.ts';
import type { Contestant } from './contestant.ts';
import type { LabelledSet } from './labelled-set.ts';

/** Ours, by its public functions: learns what it is given and never what was wanted of it. */
export function sheaf({ terms }: LabelledSet): Contestant {
  const index = buildSuggestIndex(terms);
  let memory = emptyMemory();
  return {
    name: 'sheaf',
    learn: ({ page, labels }) => {
      const picked = labels.map((id) => termKey({ kind: 'topic', id }));
      memory = learn(memory, pageSigns(index, page), picked);
    },
    rank: ({ page }) =>
      rank(index, collectEvidence(index, memory, readFor(index, memory, page), 'topic', [])).map(
        ({ candidate }) => index.terms[candidate.term]?.id ?? '',
      ),
    shown: ({ page }) => suggest(index, memory, page).map(({ id }) => id),
  };
}

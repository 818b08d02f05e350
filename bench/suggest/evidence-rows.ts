import { buildSuggestIndex } from '../../src/catalog/suggest/build-index.ts';
import { collectEvidence, type Evidence, readFor } from '../../src/catalog/suggest/evidence.ts';
import { learn } from '../../src/catalog/suggest/learn.ts';
import { emptyMemory } from '../../src/catalog/suggest/memory.ts';
import { pageSigns } from '../../src/catalog/suggest/page-signs.ts';
import { termKey } from '../../src/catalog/suggest/terms.ts';
import type { LabelledSet } from './labelled-set.ts';
import type { Row } from './logistic.ts';
import { shuffled } from './random.ts';
import { partOf } from './split.ts';

/** What is collected for every candidate of many documents after so many saves each, with whether it was right. */
export function evidenceRows(
  set: LabelledSet,
  names: readonly (keyof Evidence)[],
  saves: readonly number[],
  documents: number,
  seeds: readonly number[],
): readonly Row[] {
  const index = buildSuggestIndex(set.terms);
  const own = set.documents.filter((document) => partOf(document) === 'dev');
  const rows: Row[] = [];
  for (const seed of seeds) {
    const order = shuffled(own, seed);
    const last = Math.max(...saves);
    const asked = order.slice(last, last + documents);
    let memory = emptyMemory();
    for (let saved = 0; saved <= last; saved += 1) {
      if (saves.includes(saved)) {
        for (const { page, labels } of asked) {
          for (const { term, evidence } of collectEvidence(index, memory, readFor(index, memory, page), 'topic', [])) {
            const isRight = labels.includes(index.terms[term]?.id ?? '');
            rows.push({ values: [1, ...names.map((name) => evidence[name])], isRight, weight: 1 / asked.length });
          }
        }
      }
      const next = order[saved];
      if (next === undefined) break;
      const picked = next.labels.map((id) => termKey({ kind: 'topic', id }));
      memory = learn(memory, pageSigns(index, next.page), picked);
    }
  }
  const scale = 1_000 / (saves.length * seeds.length);
  return rows.map((row) => ({ ...row, weight: row.weight * scale }));
}

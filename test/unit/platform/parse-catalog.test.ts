import { expect, it } from 'vitest';
import { parseStoredCatalog, parsingStoredCatalog } from '../../../src/platform/database/catalog.ts';
import { fullCatalog } from '../../support/catalogs.ts';
import { largeCatalog } from '../../support/large-catalog/large-catalog.ts';

/** Runs to the end, and counts the pauses. */
function run(stored: unknown) {
  const parsing = parsingStoredCatalog(stored);
  let pauses = 0;
  let step = parsing.next();
  while (step.done !== true) {
    pauses += 1;
    step = parsing.next();
  }
  return { result: step.value, pauses };
}

it.each([
  ['nothing', undefined],
  ['a full catalog', fullCatalog()],
  ['no catalog', 'broken'],
  ['lists that are none', { topics: [], offerings: 7 }],
  ['a damaged topic', { topics: [{ id: 'x', label: 7, source: '' }], offerings: [] }],
  ['a damaged notice', { ...fullCatalog(), name: 7 }],
  ['a damaged offering', { topics: [], offerings: [{ offeringId: 'x' }] }],
])('reads %s in slices as it does at once', (_, stored) => {
  expect(run(stored).result).toEqual(parseStoredCatalog(stored));
});

it('pauses often in a large catalog', () => {
  const catalog = largeCatalog(2_000, 3_000);
  const { result, pauses } = run(catalog);
  expect(result).toEqual({ ok: true, value: catalog });
  expect(pauses).toBeGreaterThanOrEqual(10);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { createLibraryDesk } from '../../../options/catalog/library-desk.ts';
import { ok } from '../../../src/model/result.ts';
import { readCatalogState } from '../../../src/platform/database/catalog.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { onlyRow } from '../../../src/platform/database/schema.ts';
import { countTermUses } from '../../../src/platform/database/term-uses.ts';
import { putCatalog } from '../../../src/platform/database/writes/catalog.ts';
import { bytesOf, fullCatalog } from '../../support/catalogs.ts';
import { freshLibrary, okValue, problemOf, storeRaw } from '../../support/fresh-library.ts';
import { largeCatalog } from '../../support/large-catalog/large-catalog.ts';

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
const desk = () =>
  createLibraryDesk({
    readState: async () => ok(await readCatalogState(db)),
    countUses: async (affected) => ok(await countTermUses(db, affected)),
  });
const file = (text: string) => ({ name: 'catalog.json', content: { bytes: bytesOf(text) }, from: null });

describe('the options’ catalog', () => {
  it('is told of by its counts', async () => {
    okValue(await putCatalog(db, fullCatalog()));
    expect(okValue(await desk().look())).toMatchObject({
      topics: 10,
      offerings: 2,
      origin: { edition: 1 },
      damage: null,
    });
  });

  it('gives of an update what is shown, and the whole of it when it is applied', async () => {
    okValue(await putCatalog(db, { topics: [], offerings: [] }));
    const catalog = largeCatalog(300, 100);
    const at = desk();
    const preview = okValue(await at.prepare(file(JSON.stringify(catalog)), 'en'));
    expect(preview.kinds.map(({ name, count, rows }) => [name, count, rows.length])).toEqual([
      ['added', 400, 8],
      ['changed', 0, 0],
      ['retired', 0, 0],
      ['removed', 0, 0],
    ]);
    expect(preview).toMatchObject({ name: 'catalog.json', basedOn: 1, affectedClips: 0 });
    expect(okValue(await at.prepared())).toEqual(catalog);
  });

  it('has nothing to apply before a file was read, and none after one with a fault', async () => {
    const at = desk();
    expect(problemOf(await at.prepared()).code).toBe('conflict');
    okValue(await at.prepare(file('{"topics":[],"offerings":[]}'), 'en'));
    expect(problemOf(await at.prepare(file('{"topics":['), 'en')).code).toBe('catalog-invalid');
    expect(problemOf(await at.prepared()).code).toBe('conflict');
  });

  it('that is damaged is said to be so, is not written as a file, and another one can be put in its place', async () => {
    await storeRaw(db, 'catalog', { topics: [{ id: 7 }], offerings: [] }, onlyRow);
    const at = desk();
    const { damage } = okValue(await at.look());
    expect(damage?.code).toBe('catalog-invalid');
    expect(damage?.details?.[0]).toMatch(/^topics\.0\.id: /);
    expect(problemOf(await at.write('sheaf-catalog.json')).code).toBe('catalog-invalid');
    const { basedOn } = okValue(await at.prepare(file(JSON.stringify(largeCatalog(3, 2))), 'en'));
    const next = okValue(await at.prepared());
    okValue(await putCatalog(db, next, { basedOn }));
    expect(okValue(await at.look())).toMatchObject({ topics: 3, offerings: 2, damage: null });
  });
});

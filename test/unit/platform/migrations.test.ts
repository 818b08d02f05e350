import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyMemory } from '../../../src/catalog/suggest/memory.ts';
import { readCatalog } from '../../../src/platform/database/catalog.ts';
import { countClips, listClips, listTrash, readFullClip } from '../../../src/platform/database/clips.ts';
import { readDeliveries } from '../../../src/platform/database/deliveries.ts';
import { listDestinations, readSecrets } from '../../../src/platform/database/destinations.ts';
import { readDraft } from '../../../src/platform/database/drafts.ts';
import { readHighlights, readReadingPlace } from '../../../src/platform/database/highlights.ts';
import { listDueImages, readImage } from '../../../src/platform/database/images.ts';
import { readMemory } from '../../../src/platform/database/learned.ts';
import { createPageQueue } from '../../../src/platform/database/migrations/007-page-queue.ts';
import { migrations } from '../../../src/platform/database/migrations/index.ts';
import { openLibrary } from '../../../src/platform/database/open.ts';
import { readPageQueue } from '../../../src/platform/database/page-queue.ts';
import { readSettings } from '../../../src/platform/database/settings.ts';
import { trashClips } from '../../../src/platform/database/writes/trash.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { dumpDatabase, parseDump, restoreDatabase, structureOf } from '../../support/database-dump.ts';
import { at, emptyBrowser, freshLibrary, okValue } from '../../support/fresh-library.ts';
import { sampleUrl } from '../../support/sample-clips.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';
import { sampleQueuedPage } from '../../support/sample-queue.ts';

/** See test/migrations/write-dump.ts. A version without a dump fails here. */
const readDump = (version: number) =>
  parseDump(readFileSync(new URL(`../../migrations/v${version}.json`, import.meta.url), 'utf8'));
const versions = migrations.map((_, index) => index + 1);

beforeEach(emptyBrowser);

describe.each(versions)('a library of version %i', (version) => {
  it('gets the structure of a new one', async () => {
    (await freshLibrary()).close();
    const fresh = structureOf(await dumpDatabase('sheaf'));
    emptyBrowser();
    await restoreDatabase('sheaf', readDump(version));
    okValue(await openLibrary()).close();
    expect(structureOf(await dumpDatabase('sheaf'))).toEqual(fresh);
  });

  it('keeps all that it holds, readable', async () => {
    await restoreDatabase('sheaf', readDump(version));
    const db = okValue(await openLibrary());
    const listed = await listClips(db, { limit: 10 });
    expect(listed.unreadable).toEqual([]);
    expect(listed.clips.map((clip) => [clip.title, clip.revision, clip.clippedOn])).toEqual([
      ['Article 2', 1, '2026-02-02'],
      ['Article 1', 2, '2026-02-02'],
      ['Article 4', 1, '2020-05-01'],
    ]);
    expect(await countClips(db)).toBe(3);
    const trashed = await listTrash(db, { limit: 10 });
    expect(trashed).toMatchObject({ clips: [{ title: 'Article 3' }], unreadable: [] });
    const fulls = await Promise.all([...listed.clips, ...trashed.clips].map((clip) => readFullClip(db, clip.id)));
    const byTitle = new Map(fulls.map(okValue).map(({ clip, content }) => [clip.title, { clip, content }]));
    expect(byTitle.get('Article 1')?.clip).toMatchObject({
      note: 'Compare with last year.',
      topics: [{ id: 'telehealth' }],
      offerings: [{ offeringId: 12 }],
    });
    expect(byTitle.get('Article 1')?.content.body?.text).toBe('The text of article 1');
    expect(byTitle.get('Article 2')?.content.body).toBeNull();
    expect(byTitle.get('Article 4')?.content.curatedOrigin?.keys).toEqual(['title', 'extra']);
  });

  it.runIf(version >= 2)('keeps destinations, their tokens, what was delivered and the pictures', async () => {
    await restoreDatabase('sheaf', readDump(version));
    const db = okValue(await openLibrary());
    const [desk] = await listDestinations(db);
    expect(desk).toMatchObject({ name: 'Desk 1', kind: 'webhook' });
    const [article] = (await listClips(db, { limit: 10 })).clips.filter(({ title }) => title === 'Article 1');
    if (desk === undefined || article === undefined) throw new Error('the dump holds neither');
    expect(await readSecrets(db, desk.id)).toEqual({ secret: 'whsec_c2VjcmV0' });
    expect(await readDeliveries(db, article.id)).toMatchObject([{ state: 'delivered', receipt: { remoteId: '7' } }]);
    expect(article.workPackage).toEqual({ id: 7, attachment: null });
    expect(await readImage(db, article.id, 'https://news.example/a.jpg')).toMatchObject({
      mediaType: 'image/jpeg',
      bytes: new Uint8Array([1, 2, 3]),
    });
  });

  it.runIf(version >= 3)('keeps what suggestions have learned, and can take it back', async () => {
    await restoreDatabase('sheaf', readDump(version));
    const db = okValue(await openLibrary());
    const memory = okValue(await readMemory(db));
    expect(memory.clips).toBe(1);
    expect(memory.terms.get('topic:telehealth')).toMatchObject({ picked: 1 });
    const [article] = (await listClips(db, { limit: 10 })).clips.filter(({ title }) => title === 'Article 1');
    okValue(await trashClips(db, [article?.id ?? ''], at('2026-02-04T10:00:00.000Z')));
    expect(okValue(await readMemory(db))).toEqual(emptyMemory());
  });

  it.runIf(version >= 5)('keeps highlights and the place where reading stopped', async () => {
    await restoreDatabase('sheaf', readDump(version));
    const db = okValue(await openLibrary());
    const clipId = clipIdOf(sampleUrl(1));
    expect(await readHighlights(db, clipId)).toEqual([sampleHighlight(1, { note: 'Ask Ines.' })]);
    expect(await readReadingPlace(db, clipId)).toMatchObject({ fraction: 0.25 });
  });

  it.runIf(version >= 6)('goes on with images that were to be kept', async () => {
    await restoreDatabase('sheaf', readDump(version));
    const db = okValue(await openLibrary());
    const due = await listDueImages(db, new Date('2026-02-03T10:00:00.000Z'), 9);
    expect(due.map(({ url }) => url)).toEqual(['https://news.example/b.jpg']);
    expect(okValue(await readSettings(db)).keepImages).toBe('lead');
  });

  it.runIf(version > migrations.indexOf(createPageQueue))('keeps the pages that are still to be clipped', async () => {
    await restoreDatabase('sheaf', readDump(version));
    const db = okValue(await openLibrary());
    expect(await readPageQueue(db)).toEqual([sampleQueuedPage(1)]);
  });

  it('keeps drafts, catalog and settings', async () => {
    await restoreDatabase('sheaf', readDump(version));
    const db = okValue(await openLibrary());
    expect(okValue(await readDraft(db, 'news.example/articles/9'))?.edits.note).toBe('half a thought');
    expect(okValue(await readCatalog(db))).toMatchObject({ topics: [{ id: 'telehealth' }] });
    expect(okValue(await readSettings(db))).toMatchObject({
      exportFormat: 'curated-content',
      extraTrackingParameters: ['ref'],
    });
  });
});

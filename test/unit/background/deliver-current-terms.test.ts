import { expect, it } from 'vitest';
import { drainOutbox } from '../../../background/outbox/drain.ts';
import { readFullClip } from '../../../src/platform/database/clips.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { putCatalog } from '../../../src/platform/database/writes/catalog.ts';
import { putDestination } from '../../../src/platform/database/writes/destinations.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { fakeOutbox } from '../../support/fake-outbox.ts';
import { emptyBrowser, okValue } from '../../support/fresh-library.ts';
import { sampleDestination, sampleFields, saveRequest } from '../../support/sample-clips.ts';

it('a clip is delivered under the terms of today, and stays in the library as it was saved', async () => {
  emptyBrowser();
  const access = createLibraryAccess();
  const { world, jobs } = fakeOutbox(access);
  const desk = sampleDestination(1);
  const topics = [{ id: 'old', label: 'Telematics', source: '' }];
  const now = { id: 'now', label: 'Telehealth', source: '' };
  const request = saveRequest(1, { destinationIds: [desk.id], fields: sampleFields(1, { topics }) });
  okValue(await access.withLibrary((db) => putDestination(db, desk, { token: 'secret' })));
  const { clip } = okValue(await access.withLibrary((db) => saveClip(db, request, { now: world.now })));
  const retired = { id: 'old', label: 'Telematics', source: '', replacedBy: 'now' };
  okValue(await access.withLibrary((db) => putCatalog(db, { topics: [retired, now], offerings: [] })));

  await drainOutbox(world);
  expect(jobs[0]?.full.clip.topics).toEqual([now]);
  expect(jobs[0]?.render('markdown').text).toContain('Telehealth');
  expect(okValue(await access.withLibrary((db) => readFullClip(db, clip.id))).clip.topics).toEqual(topics);
});

/**
 * Writes `vN.json`, a dump of a database of the present version with something in every store, made by the real writes.
 * Run it once for each version, before its release: `npx tsx test/migrations/write-dump.ts`. A dump that is there is the
 * record of what users have on their disks; it is only ever replaced with `UPDATE=1`.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultSettings } from '../../src/model/settings.ts';
import { putCatalog } from '../../src/platform/database/writes/catalog.ts';
import { settleDelivery } from '../../src/platform/database/writes/deliveries.ts';
import { putDestination, putMemory } from '../../src/platform/database/writes/destinations.ts';
import { putDraft } from '../../src/platform/database/writes/drafts.ts';
import { putHighlights, putReadingPlace } from '../../src/platform/database/writes/highlights.ts';
import { wantImages } from '../../src/platform/database/writes/images.ts';
import { putQueuedPages } from '../../src/platform/database/writes/page-queue.ts';
import { saveClip } from '../../src/platform/database/writes/save-clip.ts';
import { putSettings } from '../../src/platform/database/writes/settings.ts';
import { trashClips } from '../../src/platform/database/writes/trash.ts';
import { urlKey } from '../../src/url/url-key.ts';
import { dumpDatabase, stringifyDump } from '../support/database-dump.ts';
import { addClips, at, freshLibrary, okValue } from '../support/fresh-library.ts';
import { sampleClip, sampleDestination, sampleFields, sampleUrl, saveRequest } from '../support/sample-clips.ts';
import { sampleHighlight } from '../support/sample-highlights.ts';
import { sampleQueuedPage } from '../support/sample-queue.ts';

const topic = { id: 'telehealth', label: 'Telehealth', source: 'Desk' };
const offering = { offeringId: 12, label: 'Example Records', permalink: '/offering/example-records', categories: [] };
const curatedOrigin = {
  keys: ['title', 'extra'],
  overrides: [
    { key: 'extra', value: { nested: [1, null, 'two'] } },
    { key: 'date', value: '2020-05-01', derived: '2020-05-02' },
  ],
  body: '<p>As it stood in the file.</p>',
};

const db = await freshLibrary();
const monday = at('2026-02-02T10:00:00.000Z');
const filed = sampleFields(1, {
  note: 'Compare with last year.',
  topics: [topic],
  offerings: [offering],
  image: { url: 'https://news.example/a.jpg', alt: 'A picture', width: 1200, height: 630, loads: true },
  keywords: ['care', 'distance'],
});
const desk = sampleDestination(1);
okValue(await putDestination(db, desk, { secret: 'whsec_c2VjcmV0' }));
okValue(await putMemory(db, desk.id, { since: 1 }));
const firstSave = saveRequest(1, { fields: filed, destinationIds: [desk.id] });
const url = 'https://news.example/a.jpg';
const image = { url, id: '6d'.repeat(32), bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/jpeg' };
const { clip: sent } = okValue(
  await saveClip(db, { ...firstSave, image: { ...image, width: 1200, height: 630 } }, monday),
);
okValue(
  await settleDelivery(
    db,
    [sent.id, desk.id],
    (row) => ({ ...row, state: 'delivered', nextAttemptAt: null, receipt: { remoteId: '7', url: null } }),
    { id: 7, attachment: null },
  ),
);
okValue(await saveClip(db, saveRequest(1, { fields: filed, expectedRevision: 1 }), at('2026-02-03T10:00:00.000Z')));
const unloaded = sampleFields(2, {
  image: { url: 'https://news.example/b.jpg', alt: '', width: null, height: null, loads: null },
});
const bare = { body: null, metas: [], jsonLd: [] };
const { clip: second } = okValue(await saveClip(db, saveRequest(2, { fields: unloaded, content: bare }), monday));
okValue(await wantImages(db, [second.id], monday));
const { clip: deleted } = okValue(await saveClip(db, saveRequest(3), monday));
okValue(await trashClips(db, [deleted.id], monday));
const { clip, content } = sampleClip(4, { id: '0b5e4b2e-5b0c-4c53-9f2e-3a1c7f0d7a11', clippedOn: '2020-05-01' });
await addClips(db, [{ clip, content: { ...content, curatedOrigin } }]);
okValue(
  await putDraft(db, {
    key: urlKey(sampleUrl(9)),
    edits: { note: 'half a thought', topics: [topic] },
    editedAt: '2026-02-02T10:00:00.000Z',
  }),
);
okValue(await putCatalog(db, { topics: [topic], offerings: [offering] }));
okValue(
  await putSettings(db, {
    ...defaultSettings,
    keepImages: 'lead',
    exportFormat: 'curated-content',
    extraTrackingParameters: ['ref'],
  }),
);
okValue(await putHighlights(db, [sampleHighlight(1, { note: 'Ask Ines.' })]));
const { quote, position } = sampleHighlight(1);
const stopped = { quote, position, fraction: 0.25, updatedAt: '2026-02-02T10:00:00.000Z' };
okValue(await putReadingPlace(db, { clipId: sent.id, ...stopped }));
okValue(await putQueuedPages(db, [sampleQueuedPage(1)]));

const file = fileURLToPath(new URL(`v${db.version}.json`, import.meta.url));
db.close();
if (existsSync(file) && process.env['UPDATE'] !== '1') {
  console.error(`${file} exists already; set UPDATE=1 to replace it.`);
  process.exit(1);
}
writeFileSync(file, `${stringifyDump(await dumpDatabase('sheaf'))}\n`);
console.log(`Wrote ${file}.`);

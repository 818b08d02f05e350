import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFiles, type ClipToBackUp } from '../../../src/export/backup/write-backup.ts';
import { writeZip } from '../../../src/export/zip/write-zip.ts';
import { fileOf } from '../../../src/import/files/import-file.ts';
import type { Finding } from '../../../src/import/finding.ts';
import { readFiles } from '../../../src/import/read-files.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { readImageFile as readFileOf } from '../../../src/platform/database/images.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { readStretch } from '../../../src/platform/database/stretches.ts';
import { putHighlights, putReadingPlace } from '../../../src/platform/database/writes/highlights.ts';
import { keepImage, keepImageOfPage } from '../../../src/platform/database/writes/images.ts';
import { mergeClips } from '../../../src/platform/database/writes/merge-clips.ts';
import { at, dump, freshLibrary, okValue } from '../../support/fresh-library.ts';
import { fullClip } from '../../support/full-clip.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { sampleClip, sampleDestination } from '../../support/sample-clips.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';
import { collected, zipFile } from '../import/support.ts';

const now = new Date('2026-05-06T07:08:09Z');
const monday = at('2026-02-02T10:00:00.000Z');
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const catalog = { topics: [{ id: 'oceans', label: 'Oceans', source: '' }], offerings: [] };

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
afterEach(() => db.close());

async function* stretches(clips: readonly ClipToBackUp[]): AsyncGenerator<readonly ClipToBackUp[]> {
  yield clips.slice(0, 2);
  yield clips.slice(2);
}
const readImageFile = (id: string) => readFileOf(db, id);
async function backupOf(clips: readonly ClipToBackUp[]): Promise<Blob> {
  const files = backupFiles({ clips: stretches(clips), catalog, settings: defaultSettings, readImageFile, now });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of writeZip(files, { now, isPacked: true })) parts.push(part);
  return new Blob(parts);
}
const readAll = (blob: Blob): Promise<Finding[]> =>
  collected(readFiles([fileOf(blob, 'sheaf-backup.zip')], { settings: defaultSettings, now }));

const lead = 'https://img.clinic.example/lead.jpg';
const file = { id: 'f0'.repeat(32), bytes: png, mediaType: 'image/png', width: 3, height: 2 };
const drawing = { url: 'https://img.clinic.example/chart.svg', failure: 'drawing' as const };
const library = (): Parameters<typeof mergeClips>[1] => [
  { ...fullClip(), trashedAt: null, images: [drawing] },
  { ...sampleClip(1), trashedAt: '2026-02-01T00:00:00.000Z', images: [] },
  ...naughtyStrings.slice(0, 40).map((text, i) => ({
    ...sampleClip(i + 10, {
      title: text.toWellFormed().replaceAll('\0', ''),
      note: text.toWellFormed().replaceAll('\0', ''),
    }),
    trashedAt: null,
    images: [],
  })),
];

/** All that a library holds but the search index: that one's numbers go by the order in which clips came. */
const withoutIndex = async (library: Library) =>
  Object.fromEntries(Object.entries(await dump(library)).filter(([store]) => !store.startsWith('search')));

describe('a backup', () => {
  it('brings a library back as it was: clips, bodies, pictures, highlights, places, trash, catalog and settings', async () => {
    okValue(await mergeClips(db, library(), monday));
    const ids = (await db.getAllKeys('clips')).map(String);
    expect(okValue(await keepImage(db, fullClip().clip.id, { url: lead, ...file }))).toBe(true);
    okValue(await putHighlights(db, [sampleHighlight(1, { clipId: ids[0] ?? '' })]));
    const { quote, position } = sampleHighlight(1);
    const place = { clipId: ids[1] ?? '', quote, position, fraction: 0.5, updatedAt: '2026-02-02T10:00:00.000Z' };
    okValue(await putReadingPlace(db, place));
    const before = await withoutIndex(db);
    const { clips } = await readStretch(db, ids, { withImages: true });
    const findings = await readAll(await backupOf(clips));
    db.close();

    db = await freshLibrary();
    const incoming = findings.flatMap((each) => (each.kind === 'clip' ? [each.clip] : []));
    expect(incoming).toHaveLength(42);
    const restored = incoming.map((each) => ({ ...each, images: each.images.filter(({ read }) => read === null) }));
    okValue(await mergeClips(db, restored, monday));
    for (const { clip, images } of incoming) {
      for (const { url, read } of images) {
        if (read === null) continue;
        okValue(await keepImageOfPage(db, clip.urls.clean, { ...file, url, bytes: await read() }));
      }
    }
    expect(await withoutIndex(db)).toEqual(before);
    expect(findings.filter(({ kind }) => kind === 'catalog')).toMatchObject([{ catalog }]);
    expect(findings.filter(({ kind }) => kind === 'settings')).toMatchObject([{ settings: defaultSettings }]);
    expect(findings.filter(({ kind }) => kind === 'refused')).toEqual([]);
  });

  it('holds nothing of destinations, their tokens and what they remember', async () => {
    okValue(await mergeClips(db, library(), monday));
    const destination = sampleDestination(1, { config: { url: 'https://desk.example/hook-4711' } });
    await db.put('destinations', destination);
    await db.put('secrets', { token: 'secret-4711' }, destination.id);
    await db.put('memories', 'memory-4711', destination.id);
    const ids = (await db.getAllKeys('clips')).map(String);
    const { clips } = await readStretch(db, ids, { withImages: true });
    const files = backupFiles({ clips: stretches(clips), catalog, settings: defaultSettings, readImageFile, now });
    let all = '';
    for await (const { content } of files) all += new TextDecoder().decode(content);
    expect(all).toContain('Targeted care');
    expect(all).not.toContain('4711');
  });

  it('holds images of equal bytes once, and none while it is only looked at', async () => {
    const second = sampleClip(2, {
      image: { url: 'https://x.example/same.png', alt: '', width: 3, height: 2, loads: true },
    });
    okValue(
      await mergeClips(
        db,
        [
          { ...fullClip(), trashedAt: null, images: [] },
          { ...second, trashedAt: null, images: [] },
        ],
        monday,
      ),
    );
    okValue(await keepImage(db, fullClip().clip.id, { url: lead, ...file }));
    okValue(await keepImage(db, second.clip.id, { url: 'https://x.example/same.png', ...file }));
    const { clips } = await readStretch(db, (await db.getAllKeys('clips')).map(String), { withImages: true });
    const names: string[] = [];
    const files = backupFiles({ clips: stretches(clips), catalog, settings: defaultSettings, readImageFile, now });
    for await (const { name } of files) names.push(name);
    expect(names.filter((name) => name.startsWith('images/'))).toEqual([`images/${file.id}.png`]);
    const read = (await readAll(await backupOf(clips))).flatMap((each) =>
      each.kind === 'clip' ? each.clip.images : [],
    );
    expect(await Promise.all(read.map((each) => each.read?.()))).toEqual([png, png]);
  });

  it('of before there were several images a clip is read as it was', async () => {
    const { keepImages: _, ...settings } = defaultSettings;
    const image = { url: lead, file: `images/${fullClip().clip.id}.png` };
    const zip = zipFile('sheaf-backup.zip', {
      'sheaf-backup.json': JSON.stringify({ format: 'sheaf-backup', version: 1, createdAt: now.toISOString() }),
      'settings.json': JSON.stringify(settings),
      [image.file]: 'bytes',
      'clips/000001.ndjson': JSON.stringify({ ...fullClip(), image }),
    });
    const findings = await collected(readFiles([zip], { settings: defaultSettings, now }));
    expect(findings.filter(({ kind }) => kind === 'settings')).toMatchObject([{ settings: defaultSettings }]);
    const [image0] = findings.flatMap((each) => (each.kind === 'clip' ? each.clip.images : []));
    expect(image0).toMatchObject({ url: lead, failure: null });
    expect(new TextDecoder().decode(await image0?.read?.())).toBe('bytes');
  });

  it('passes over parts that it does not know, and refuses lines that are no clips', async () => {
    const line = JSON.stringify({ ...sampleClip(1), later: { version: 2 } });
    const manifest = JSON.stringify({ format: 'sheaf-backup', version: 1, createdAt: now.toISOString(), parts: [] });
    const zip = zipFile('sheaf-backup.zip', {
      'sheaf-backup.json': manifest,
      'highlights/000001.ndjson': '{}',
      'clips/000001.ndjson': `${line}\n{"clip":{}}\nno json\n`,
    });
    const findings = await collected(readFiles([zip], { settings: defaultSettings, now }));
    expect(findings.filter(({ kind }) => kind === 'clip')).toHaveLength(1);
    expect(findings.flatMap((each) => (each.kind === 'refused' ? [each.refused.line] : []))).toEqual([2, 3]);
  });

  it('is refused where a newer Sheaf has written it', async () => {
    const manifest = JSON.stringify({ format: 'sheaf-backup', version: 2, createdAt: now.toISOString() });
    const zip = zipFile('sheaf-backup.zip', { 'sheaf-backup.json': manifest });
    const findings = await collected(readFiles([zip], { settings: defaultSettings, now }));
    expect(findings.flatMap((each) => (each.kind === 'refused' ? [each.refused.reason] : []))).toEqual([
      'A newer Sheaf wrote this backup; update Sheaf first.',
    ]);
  });
});

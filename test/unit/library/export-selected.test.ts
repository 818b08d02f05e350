import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportClips } from '../../../library/export/export-clips.ts';
import { exportSelected } from '../../../library/export/export-selected.ts';
import { exportKinds } from '../../../library/export/kinds.ts';
import type { TransferWorld } from '../../../library/transfer/world.ts';
import { startingCatalog } from '../../../src/catalog/starting-catalog.ts';
import { exporterOf } from '../../../src/export/exporters.ts';
import type { FullClip } from '../../../src/model/clip.ts';
import { err, ok } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { readStretch } from '../../../src/platform/database/stretches.ts';
import { putHighlights } from '../../../src/platform/database/writes/highlights.ts';
import type { OutgoingFile } from '../../../src/ui/save-file.ts';
import { addClips, freshLibrary, okValue, storeRaw } from '../../support/fresh-library.ts';
import { sampleClip } from '../../support/sample-clips.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});
afterEach(() => db.close());

/** The page's world on a real library; what it writes is gathered in memory. */
function transferWorld() {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const discard = vi.fn(async () => undefined);
  const world = {
    readSettings: async () => ok(defaultSettings),
    readCatalog: async () => ok({ catalog: startingCatalog, origin: { kind: 'starting' } }),
    readTermMapper: async () => ok((full: FullClip) => full),
    readStretch: async (ids: readonly string[]) => ok(await readStretch(db, ids, { withImages: false })),
    readIds: async () => ok(await db.getAllKeys('clips')),
    openScratch: async (name: string, mediaType: string) => ({
      write: async (piece: Uint8Array<ArrayBuffer>) => void pieces.push(piece),
      finish: async (): Promise<OutgoingFile> => ({ name, mediaType, content: new Blob(pieces, { type: mediaType }) }),
      discard,
    }),
    now: () => new Date('2026-02-02T10:00:00.000Z'),
  };
  return { world: world as unknown as TransferWorld, pieces, discard };
}

const onProgress = () => undefined;

async function stored(count: number, changes: Parameters<typeof sampleClip>[1] = {}): Promise<FullClip[]> {
  const fulls = Array.from({ length: count }, (_, n) => sampleClip(n + 1, changes));
  await addClips(db, fulls);
  return fulls;
}
const idsOf = (fulls: readonly FullClip[]): string[] => fulls.map(({ clip }) => clip.id);

const bytesOf = async ({ content }: OutgoingFile): Promise<Uint8Array> =>
  content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : new TextEncoder().encode(String(content));
async function unzipped(file: OutgoingFile | null): Promise<Record<string, string>> {
  if (file === null) throw new Error('no file');
  const entries = Object.entries(unzipSync(await bytesOf(file)));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

describe('exporting chosen clips', () => {
  it('packs several Markdown files into one zip, each as the exporter writes it', async () => {
    // More than one stretch, and one that was not chosen.
    const fulls = (await stored(221)).slice(1);
    const { world } = transferWorld();
    const { file, count } = okValue(await exportSelected({ ids: idsOf(fulls), format: 'markdown', onProgress }, world));
    expect(count).toBe(220);
    expect(file).toMatchObject({ name: 'sheaf-markdown-2026-02-02.zip', mediaType: 'application/zip' });
    const files = await unzipped(file);
    expect(Object.keys(files)).toHaveLength(220);
    const markdown = exporterOf('markdown');
    for (const full of fulls) {
      expect(files[markdown.fileName(full, defaultSettings)]).toBe(markdown.render(full, defaultSettings));
    }
  });

  it('sets names apart that are the same, also across stretches', async () => {
    const fulls = await stored(120, { title: 'Same' });
    const { file } = okValue(
      await exportSelected({ ids: idsOf(fulls), format: 'markdown', onProgress }, transferWorld().world),
    );
    expect(Object.keys(await unzipped(file))).toHaveLength(120);
  });

  it('hands on what is written before the last clip is read', async () => {
    const fulls = await stored(300, { description: 'Long. '.repeat(3_000) });
    const { world, pieces } = transferWorld();
    const written: number[] = [];
    const read = world.readStretch;
    world.readStretch = (ids, withImages) => {
      written.push(pieces.length);
      return read(ids, withImages);
    };
    okValue(await exportSelected({ ids: idsOf(fulls), format: 'markdown', onProgress }, world));
    expect(written).toEqual([0, expect.any(Number), expect.any(Number)]);
    expect(written[2]).toBeGreaterThan(written[1] ?? 0);
    expect(written[1]).toBeGreaterThan(0);
  });

  it('gives one file where the format holds several clips', async () => {
    const fulls = await stored(3);
    const { file } = okValue(
      await exportSelected({ ids: idsOf(fulls), format: 'json', onProgress }, transferWorld().world),
    );
    expect(file).toMatchObject({ name: 'sheaf-clips-2026-02-02.json', mediaType: 'application/json' });
    const { clips } = JSON.parse(new TextDecoder().decode(await bytesOf(file as OutgoingFile)));
    expect(clips.map(({ clip }: FullClip) => clip.id)).toEqual(idsOf(fulls));
  });

  it('gives a single clip as its own file, with what was highlighted in it', async () => {
    const [full] = await stored(1);
    okValue(await putHighlights(db, [sampleHighlight(1)]));
    const { file } = okValue(
      await exportSelected({ ids: [full?.clip.id ?? ''], format: 'markdown', onProgress }, transferWorld().world),
    );
    expect(file).toMatchObject({ name: 'Article 1.md', mediaType: 'text/markdown' });
    expect(file?.content).toContain('> text of article');
  });

  it('leaves out what cannot be read, says so, and counts what it has written', async () => {
    const fulls = await stored(3);
    const broken = { ...(await db.get('clips', fulls[0]?.clip.id ?? '')), title: 7 };
    await storeRaw(db, 'clips', broken);
    const ids = [...idsOf(fulls), 'nobody'];
    const exported = okValue(await exportSelected({ ids, format: 'markdown', onProgress }, transferWorld().world));
    expect(exported).toMatchObject({ count: 2, failures: [{ code: 'clip-unreadable' }] });
    expect(Object.keys(await unzipped(exported.file))).toHaveLength(2);
    for (const chosen of [['nobody'], ['nobody', 'no one']]) {
      const none = okValue(
        await exportSelected({ ids: chosen, format: 'markdown', onProgress }, transferWorld().world),
      );
      expect(none).toMatchObject({ file: null, count: 0 });
    }
  });

  it('throws away what it has begun where the library cannot be read any more', async () => {
    const fulls = await stored(120);
    const { world, discard } = transferWorld();
    const read = world.readStretch;
    const gone = { code: 'storage-failed', message: 'Gone.', nextStep: 'Reload.' } as const;
    world.readStretch = vi
      .fn(read)
      .mockResolvedValueOnce(await read([], false))
      .mockResolvedValue(err(gone));
    const failed = await exportSelected({ ids: idsOf(fulls), format: 'markdown', onProgress }, world);
    expect(failed).toEqual(err(gone));
    expect(discard).toHaveBeenCalledOnce();
  });
});

describe('exporting the whole library', () => {
  it.each(['markdown', 'json', 'backup'])('writes what was highlighted: %s', async (id) => {
    await stored(2);
    okValue(await putHighlights(db, [sampleHighlight(1, { note: 'Ask Ines.' })]));
    const kind = exportKinds.find((each) => each.id === id);
    if (kind === undefined) throw new Error(`no kind ${id}`);
    const request = { kind: { ...kind, withTrash: false }, ids: null, folder: null, onProgress };
    const exported = okValue(await exportClips(request, transferWorld().world, new AbortController().signal));
    const file = exported?.file ?? null;
    const texts = id === 'json' ? [new TextDecoder().decode(await bytesOf(file as OutgoingFile))] : [];
    const all = [...texts, ...(id === 'json' ? [] : Object.values(await unzipped(file)))].join('\n');
    expect(all).toContain('text of article');
    expect(all).toContain('Ask Ines.');
  });
});

import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportClips } from '../../../library/export-clips.ts';
import { exporterOf } from '../../../src/export/exporters.ts';
import type { ExportFormat } from '../../../src/model/settings.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import type { OutgoingFile } from '../../../src/ui/save-file.ts';
import { fakeLibraryWorld } from '../../support/fake-library-world.ts';

const exportAll = async (count: number, format: ExportFormat) => {
  const { world, fulls } = fakeLibraryWorld(count);
  const ids = fulls.map(({ clip }) => clip.id);
  const exported = await exportClips({ ids, format, settings: defaultSettings, onProgress: () => undefined }, world);
  return { ...exported, fulls };
};

const unzip = async (file: OutgoingFile | null): Promise<Record<string, string>> => {
  if (!(file?.content instanceof Blob)) throw new Error('not a zip');
  const entries = Object.entries(unzipSync(new Uint8Array(await file.content.arrayBuffer())));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
};

describe('exporting clips', () => {
  it('packs several Markdown files into one zip, each as the exporter writes it', async () => {
    // More than one stretch.
    const { file, count, fulls } = await exportAll(120, 'markdown');
    expect(count).toBe(120);
    expect(file).toMatchObject({ name: 'sheaf-2026-02-02.zip', mediaType: 'application/zip' });
    const files = await unzip(file);
    expect(Object.keys(files)).toHaveLength(120);
    const markdown = exporterOf('markdown');
    for (const full of fulls) {
      expect(files[markdown.fileName(full, defaultSettings)]).toBe(markdown.render(full, defaultSettings));
    }
  });

  it('sets names apart that are the same, also across stretches', async () => {
    const { world, fulls } = fakeLibraryWorld(60);
    const same = new Map(fulls.map(({ clip, content }) => [clip.id, { clip: { ...clip, title: 'Same' }, content }]));
    world.readFullClip.mockImplementation(async (id) => {
      const value = same.get(id);
      if (value === undefined) throw new Error('unknown id');
      return { ok: true, value };
    });
    const request = { ids: [...same.keys()], format: 'markdown' as const, settings: defaultSettings };
    const { file } = await exportClips({ ...request, onProgress: () => undefined }, world);
    expect(Object.keys(await unzip(file))).toHaveLength(60);
  });

  it('gives one file where the format holds several clips', async () => {
    const { file } = await exportAll(60, 'json');
    expect(file?.name).toMatch(/\.json$/);
    expect(file?.mediaType).toBe('application/json');
  });

  it('gives no file where no clip can be read', async () => {
    const { world } = fakeLibraryWorld(0);
    const request = { ids: ['nobody'], format: 'markdown' as const, settings: defaultSettings };
    const exported = await exportClips({ ...request, onProgress: () => undefined }, world);
    expect(exported).toMatchObject({ file: null, count: 0, failures: [{ code: 'not-found' }] });
  });
});

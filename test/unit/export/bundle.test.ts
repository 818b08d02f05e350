import { describe, expect, it } from 'vitest';
import { exportAll } from '../../../src/export/bundle.ts';
import { exporterOf, exporters } from '../../../src/export/exporters.ts';
import { defaultSettings, exportFormats } from '../../../src/model/settings.ts';
import { fullClip } from '../../support/full-clip.ts';

describe('the exporters', () => {
  it('are one for each format that the settings offer', () => {
    expect(exporters.map((exporter) => exporter.format)).toEqual([...exportFormats]);
    for (const format of exportFormats) expect(exporterOf(format).format).toBe(format);
  });
});

describe('exporting clips', () => {
  const two = [fullClip({ title: 'Same' }), fullClip({ title: 'same', id: '00000000-0000-5000-8000-000000000000' })];

  it.each(exportFormats)('gives one file for one clip: %s', (format) => {
    const full = fullClip();
    const exporter = exporterOf(format);
    expect(exportAll([full], format, defaultSettings)).toEqual([
      {
        name: exporter.fileName(full, defaultSettings),
        mediaType: exporter.mediaType,
        text: exporter.render(full, defaultSettings),
      },
    ]);
  });

  it('gives a Markdown file each, with names that no file system mixes up', () => {
    const files = exportAll(two, 'markdown', defaultSettings);
    expect(files.map((file) => file.name)).toEqual(['Same.md', 'same 2.md']);
    expect(files[1]?.text).toContain('title: same\n');
  });

  it('gives a curated-content file each, called after the ids', () => {
    expect(exportAll(two, 'curated-content', defaultSettings).map((file) => file.name)).toEqual(
      two.map(({ clip }) => `${clip.id}.md`),
    );
  });

  it('gives one JSON file for all of them', () => {
    const [file, ...others] = exportAll(two, 'json', defaultSettings);
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name: 'sheaf-clips.json', mediaType: 'application/json' });
    expect(JSON.parse(file?.text ?? '').clips).toEqual(two);
  });

  it.each(exportFormats)('gives no file for no clip: %s', (format) => {
    expect(exportAll([], format, defaultSettings)).toEqual([]);
  });
});

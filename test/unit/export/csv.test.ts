import { describe, expect, it } from 'vitest';
import { csvHeader, csvRowsOf } from '../../../src/export/csv/csv.ts';
import { readFiles } from '../../../src/import/read-files.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { sampleClip } from '../../support/sample-clips.ts';
import { collected, textFile } from '../import/support.ts';

const now = new Date('2026-05-06T12:00:00Z');
const topics = [{ id: 'a', label: 'Air | Water', source: 'Desk' }];

describe('clips as CSV', () => {
  it('hold no cell that a spreadsheet computes, and come back as they were meant', async () => {
    const { clip } = sampleClip(1, { title: '=HYPERLINK("https://evil.example")', note: '-1\nand "more"', topics });
    const csv = csvHeader + csvRowsOf([clip]);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(csv).toContain(`"'-1\nand ""more"""`);
    const findings = await collected(readFiles([textFile('clips.csv', csv)], { settings: defaultSettings, now }));
    expect(findings).toMatchObject([
      { kind: 'source', format: 'Sheaf CSV' },
      {
        kind: 'item',
        item: { title: clip.title, note: clip.note, labels: ['Desk: Air | Water'], savedAt: clip.clippedAt },
      },
    ]);
  });
});

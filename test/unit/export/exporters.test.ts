import { describe, expect, it } from 'vitest';
import { exporterOf, exporters } from '../../../src/export/exporters.ts';
import { exportFormats } from '../../../src/model/settings.ts';

describe('the exporters', () => {
  it('are one for each format that the settings offer', () => {
    expect(exporters.map((exporter) => exporter.format)).toEqual([...exportFormats]);
    for (const format of exportFormats) expect(exporterOf(format).format).toBe(format);
  });
});

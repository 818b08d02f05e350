import { describe, expect, it } from 'vitest';
import { catalogFormats } from '../../../../src/catalog/files/formats.ts';
import { readCatalogFile } from '../../../../src/catalog/files/read-file.ts';
import { bytesOf, fullCatalog } from '../../../support/catalogs.ts';
import { okValue } from '../../../support/fresh-library.ts';

const options = { topics: [], language: 'en' };

describe.each(catalogFormats.map((format) => [format.label, format] as const))(
  'a catalog saved as %s',
  (label, format) => {
    const { topics, offerings, ...notice } = fullCatalog();

    it('reads back the same, to the last character', () => {
      const read = okValue(readCatalogFile(bytesOf(format.write(fullCatalog())), options));
      expect(read.topics).toEqual(topics);
      expect(read.offerings).toEqual(offerings);
      expect(read.notice).toEqual(label === 'CSV' ? {} : notice);
      expect(read.notes).toEqual([]);
    });
  },
);

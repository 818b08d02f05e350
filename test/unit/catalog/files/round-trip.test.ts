import { describe, expect, it } from 'vitest';
import { catalogFileTypes } from '../../../../src/catalog/files/file-types.ts';
import { catalogWriters } from '../../../../src/catalog/files/formats.ts';
import { readCatalogFile } from '../../../../src/catalog/files/read-file.ts';
import { bytesOf, fullCatalog } from '../../../support/catalogs.ts';
import { okValue } from '../../../support/fresh-library.ts';

const options = { topics: [], language: 'en' };

describe.each(catalogFileTypes.map(({ label, fileName }) => [label, fileName] as const))(
  'a catalog saved as %s',
  (label, fileName) => {
    const { topics, offerings, ...notice } = fullCatalog();

    it('reads back the same, to the last character', () => {
      const read = okValue(readCatalogFile(bytesOf(catalogWriters[fileName](fullCatalog())), options));
      expect(read.topics).toEqual(topics);
      expect(read.offerings).toEqual(offerings);
      expect(read.notice).toEqual(label === 'CSV' ? {} : notice);
      expect(read.notes).toEqual([]);
    });
  },
);

import type { Catalog } from '../../src/model/catalog.ts';

/** A catalog with everything that a term can have, and with text that files must not misread. */
export const fullCatalog = (): Catalog => ({
  name: 'Example desk',
  version: '2026-03',
  updatedAt: '2026-03-01',
  language: 'en',
  topics: [
    { id: 'desk-care', label: 'Care', source: 'Desk' },
    {
      id: 'desk-telehealth',
      label: 'Télé-health, “remote” | care\\',
      source: 'Desk',
      parent: 'desk-care',
      synonyms: ['Virtual | care', 'Back\\slash', 'e-visit; online', '<b>Distance</b>'],
      description: 'Line one\nline "two", with a comma;\nand =1+1.',
    },
    { id: 'old', label: 'Tele-medicine', source: '', retired: true, replacedBy: 'desk-telehealth' },
    { id: 'older', label: 'Telematics', source: '', retired: true, replacedBy: 'old' },
    { id: 'gone', label: 'Fax', source: 'Desk', retired: true },
    { id: '=cmd()', label: '=HYPERLINK("http://x.example")', source: '@Desk', synonyms: ['-1', '+2'] },
    { id: "'=quoted", label: "'=1", source: "'plain", description: "''@x" },
    { id: 'https://voc.example/c/7?a=1', label: '<i>Markup</i> & more', source: 'Other: desk' },
    { id: 'mine', label: 'My own', source: '', own: true },
    { id: 'wanted', label: 'Wanted', source: 'Desk', proposed: true },
  ],
  offerings: [
    {
      offeringId: 7,
      label: 'Example Records',
      permalink: '/offering/example-records',
      categories: ['Desk: Care', 'Other: desk: <i>Markup</i> & more'],
      synonyms: ['Records | R'],
      description: 'Keeps records.',
      vendor: 'Example, Inc.',
    },
    { offeringId: -6, label: 'Old Records', permalink: '', categories: [], retired: true, replacedBy: 7 },
  ],
});

/** Bytes as a file has them. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

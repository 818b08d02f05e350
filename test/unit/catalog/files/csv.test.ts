import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/catalog/files/csv/read-csv.ts';
import { writeCsv } from '../../../../src/catalog/files/csv/write-csv.ts';
import { okValue, problemOf } from '../../../support/fresh-library.ts';

const read = (text: string, topics: Parameters<typeof readCsv>[1]['topics'] = []) =>
  okValue(readCsv(text, { topics, language: 'en' }));
const faultsOf = (text: string) => problemOf(readCsv(text, { topics: [], language: 'en' })).details;

describe('a CSV file', () => {
  it.each([
    ['commas and LF', 'id,label,source\na,"Care, all",Desk\n'],
    ['semicolons and CRLF, as Excel has them in Europe', 'id;label;source\r\na;Care, all;Desk\r\n'],
    ['tabs and CR', 'id\tlabel\tsource\ra\tCare, all\tDesk'],
    ['a byte order mark', '\uFEFFid,label,source\r\na,"Care, all",Desk'],
    ['a first line that names the delimiter', 'sep=;\r\nid;label;source\r\na;Care, all;Desk\r\n'],
    ['header names in other cases, with blanks', ' ID ,Label,SOURCE\na,"Care, all",Desk'],
    ['empty rows between', '\nid,label,source\n\n,,\na,"Care, all",Desk\n\n'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toMatchObject({
      topics: [{ id: 'a', label: 'Care, all', source: 'Desk' }],
      offerings: null,
      notes: [],
    });
  });

  it('keeps quoted quotes and line breaks', () => {
    expect(read('id,label,description\r\na,"The ""A""","one\r\ntwo"').topics).toEqual([
      { id: 'a', label: 'The "A"', source: '', description: 'one\ntwo' },
    ]);
  });

  it('gives a topic without an id the slug of its category, as imported clips have it', () => {
    expect(read('label,source\nOncology,Medigy').topics).toMatchObject([{ id: 'medigy-oncology' }]);
  });

  it('takes the topic in the place of a retired one by id or by category', () => {
    const { topics } = read('id,label,source,replacedBy\na,Care,Desk,\nb,B,,a\nc,Care,Desk,Desk: Care');
    expect(topics?.map(({ replacedBy }) => replacedBy)).toEqual([undefined, 'a', 'a']);
  });

  it('names a topic once that stands twice at an offering', () => {
    const file = read('kind,id,label,source,topics\ntopic,a,Care,Desk,\noffering,1,Viewer,,a | Desk: Care | a');
    expect(file.offerings?.[0]?.categories).toEqual(['Desk: Care']);
  });

  it('takes a parent by id or by category', () => {
    const { topics } = read('id,label,source,parent\na,Care,Desk,\nb,B,,a\nc,C,,Desk: Care');
    expect(topics?.map(({ parent }) => parent)).toEqual([undefined, 'a', 'a']);
  });

  it('of offerings alone refers to the topics in use', () => {
    const care = { id: 'a', label: 'Care', source: 'Desk' };
    const text = 'offeringId;label;permalink;topics;vendor\n7;Records;/r;a;Example\n8;Other;;Desk: Care;';
    expect(read(text, [care])).toMatchObject({
      topics: null,
      offerings: [
        { offeringId: 7, categories: ['Desk: Care'], vendor: 'Example' },
        { offeringId: 8, categories: ['Desk: Care'] },
      ],
    });
  });

  it('says which columns it passes over', () => {
    expect(read('label,colour\nA,red').notes).toEqual(['The column “colour” was passed over.']);
    expect(read('label;;;\nA;;;\nB;;;').notes).toEqual([]);
    expect(read('label,,colour,\nA,red,,\nB,,green,').notes).toEqual([
      'Column 2, which has no name, was passed over.',
      'The column “colour” was passed over.',
    ]);
  });

  it('reads what a spreadsheet marked as text', () => {
    expect(read("label\n'=A1\n'@b\n'plain").topics?.map(({ label }) => label)).toEqual(['=A1', '@b', "'plain"]);
  });

  it('keeps HTML in labels as text', () => {
    expect(read('id,label\na,<img src=x onerror=alert(1)>').topics?.[0]?.label).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('a CSV file with faults is refused, with the line and the reason of each:', () => {
  it('rows, counted over quoted line breaks', () => {
    const text =
      'kind,id,label,description,retired,origin,replacedBy\n' +
      'topic,a,A,"two\nlines",,,\n' +
      'topic,a,B,,,,\n' +
      'thing,b,B,,,,\n' +
      'topic,c,,,maybe,,nowhere\n' +
      'offering,x7,Records,,,mine,y\n' +
      'topic,d,D,,,,,,more\n';
    expect(faultsOf(text)).toEqual([
      'Line 4: has the same id as line 2, "a".',
      'Line 5, kind: must be topic or offering, is "thing".',
      'Line 6, retired: must be yes, no or empty, is "maybe".',
      'Line 6, label: must not be blank.',
      'Line 6, replacedBy: no topic has the id "nowhere".',
      'Line 7, offeringId: must be a whole number, is "x7".',
      'Line 7, replacedBy: must be an offering’s id, is "y".',
      'Line 7, origin: must be own, proposed or empty, is "mine".',
      'Line 8: has 9 cells, but the header names 7 columns.',
    ]);
  });

  it('topics whose ids would be made of names that differ in signs alone', () => {
    expect(faultsOf('label\nC\nC++\nC#')).toEqual([
      'Line 3, id: is missing, and “c”, made of the name, is that of line 2.',
      'Line 4, id: is missing, and “c”, made of the name, is that of line 2.',
    ]);
    expect(faultsOf('label\nC\nC')).toEqual([
      'Line 3, id: is missing, and “c”, made of the name, is that of line 2.',
      'Line 3: has the same category as line 2, "C".',
    ]);
  });

  it('parents that do not exist or lead in a ring', () => {
    expect(faultsOf('id,label,parent\na,A,b\nb,B,c\nc,C,a\nd,D,x\ne,E,e')).toEqual([
      'Line 2, parent: leads back to itself: "a" → "b" → "c" → "a".',
      'Line 5, parent: no topic has the id "x".',
      'Line 6, parent: leads back to itself: "e" → "e".',
    ]);
  });

  it('a topic that an offering names and nobody knows', () => {
    expect(faultsOf('kind,id,label,topics\ntopic,a,A,\noffering,1,B,a | nobody')).toEqual([
      'Line 3, topics: no topic has the category "nobody".',
    ]);
  });

  it('a quote that never ends', () => {
    expect(faultsOf('id,label\na,A\nb,"B\nc,C\n')).toEqual([
      'Line 3: a cell begins with a double quote and never ends.',
    ]);
  });

  it('text behind a closing quote', () => {
    expect(faultsOf('id,label\na,"A" and B\n')?.[0]).toMatch(/^Line 2: text follows the double quote/);
  });

  it.each([
    ['id,name\na,A', 'Line 1: must name the columns, with one called label among them.'],
    ['id,label,label\na,A,B', 'Line 1: names the column label twice.'],
    ['\uFEFF\n\n', 'The file is empty.'],
    ['kind,id,label\r\n,,\r\n', 'Line 1: names the columns, but no row follows.'],
  ])('the header of %j', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });
});

describe('writeCsv', () => {
  it('writes no cell that a spreadsheet would compute', () => {
    const label = '=HYPERLINK("http://x.example")';
    const text = writeCsv({
      topics: ['=1', '+1', '-1', '@x', '\t=1', label].map((each, i) => ({ id: `${i}`, label: each, source: each })),
      offerings: [],
    });
    expect(text).not.toMatch(/(?:^|,|\n)"?[=+\-@\t]/);
    expect(text.startsWith('\uFEFFkind,id,label,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });
});

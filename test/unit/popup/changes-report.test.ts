import { describe, expect, it } from 'vitest';
import { namedChange, shorten, summarise } from '../../../popup/changes-report.ts';
import { dateName } from '../../../src/ui/date-name.ts';

const title = { field: 'title', before: 'Old', after: 'New' } as const;
const passage = [{ kind: 'added', text: 'two' }] as const;

describe('the line on what has changed', () => {
  it('names each field, and the text with its words', () => {
    const modified = { field: 'modified', before: '', after: '2026-04-01' } as const;
    const text = { added: 12, removed: 3, passages: [passage] };
    expect(summarise({ fields: [title, modified], text }, '2026-03-05')).toBe(
      `Changed since ${dateName('2026-03-05')}: title, time of change, and text (12 words in, 3 out)`,
    );
  });

  it('says so where nothing has, and where the texts could not be compared', () => {
    const same = { added: 0, removed: 0, passages: [] };
    expect(summarise({ fields: [], text: same }, '2026-03-05')).toMatch(/page has not changed/);
    expect(summarise({ fields: [], text: null }, '2026-03-05')).toMatch(/Title.+not changed/);
  });

  it('does not call a text unchanged in which only punctuation is new', () => {
    const text = { added: 0, removed: 0, passages: [[{ kind: 'added', text: '!' }] as const] };
    expect(summarise({ fields: [], text }, '2026-03-05')).toMatch(/text \(its punctuation\)/);
  });
});

describe('a change of date', () => {
  it('is told in days', () => {
    expect(namedChange({ field: 'published', before: '2026-03-04', after: '2026-03-06T08:00Z' })).toEqual({
      name: 'date',
      before: dateName('2026-03-04'),
      after: dateName('2026-03-06'),
    });
  });

  it('of the same day is told to the letter', () => {
    const change = { field: 'modified', before: '2026-03-04T08:00Z', after: '2026-03-04T09:00Z' } as const;
    expect(namedChange(change)).toMatchObject({ before: change.before, after: change.after });
  });
});

describe('a passage', () => {
  const many = Array.from({ length: 40 }, (_, n) => `w${n}`).join(' ');

  it('keeps the words next to the changes and leaves the others out', () => {
    const runs = shorten([
      { kind: 'same', text: `${many} ` },
      { kind: 'added', text: 'new' },
      { kind: 'same', text: ` ${many}` },
    ]);
    expect(runs.map(({ text }) => text)).toEqual([
      ` … ${many.split(' ').slice(-8).join(' ')} `,
      'new',
      ` ${many.split(' ').slice(0, 8).join(' ')} … `,
    ]);
  });

  it('stays whole where it is short', () => {
    const runs = [
      { kind: 'same', text: 'one two ' },
      { kind: 'removed', text: many },
    ] as const;
    expect(shorten(runs)).toEqual(runs);
  });
});

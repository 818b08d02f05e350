import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../../../src/catalog/files/contradictions.ts';
import { planUpdate } from '../../../../src/catalog/update/plan-update.ts';
import { topicsOfBackend } from '../../../../src/catalog/update/topics-of-backend.ts';
import type { Topic } from '../../../../src/model/catalog.ts';

const topic = (id: string, label: string, changes: Partial<Topic> = {}): Topic => ({
  id,
  label,
  source: 'Desk',
  ...changes,
});
const noUses = { topics: new Map(), offerings: new Map() };
const topicsOf = (names: readonly string[], current: readonly Topic[]) => topicsOfBackend(names, current).topics;

describe('a backend’s list of topics', () => {
  it('brings new topics in its order, by source and label', () => {
    expect(topicsOf(['Desk: Wards', 'Oncology'], [])).toEqual([
      { id: 'desk-wards', label: 'Wards', source: 'Desk' },
      { id: 'oncology', label: 'Oncology', source: '' },
    ]);
  });

  it('leaves a topic of the same name as it is, whatever the list knows of it', () => {
    const care = topic('t1', 'Care', { synonyms: ['Nursing'], description: 'Of people.' });
    const wards = topic('t2', 'Wards', { parent: 't1' });
    expect(topicsOf(['desk:  care', 'WARDS'], [wards, care])).toEqual([care, wards]);
  });

  it('means the topic of the category where another has its label alone', () => {
    const [ours, theirs] = [topic('t1', 'Care'), topic('t2', 'Care', { source: 'Ward' })];
    expect(topicsOf(['Desk: Care', 'Care'], [ours, theirs])).toEqual([ours, theirs]);
    expect(topicsOf(['Desk: Care'], [ours, theirs])).toEqual([ours]);
  });

  it('takes up what was proposed or made here, and what was retired, under its id', () => {
    const current = [
      topic('t1', 'Care', { proposed: true }),
      topic('t2', 'Wards', { own: true }),
      topic('t3', 'Labs', { retired: true, replacedBy: 't1' }),
    ];
    expect(topicsOf(['Desk: Care', 'Desk: Wards', 'Desk: Labs'], current)).toEqual([
      topic('t1', 'Care'),
      topic('t2', 'Wards'),
      topic('t3', 'Labs'),
    ]);
  });

  it('does not bring back a retired topic whose place another has taken', () => {
    const current = [topic('old', 'Care', { retired: true }), topic('new', 'Care')];
    expect(topicsOf(['Desk: Care'], current)).toEqual([topic('new', 'Care')]);
  });

  it('keeps what stands above a topic that stays, and says so', () => {
    const [care, wards] = [topic('t1', 'Care'), topic('t2', 'Wards', { parent: 't1' })];
    const file = topicsOfBackend(['Desk: Wards'], [care, wards]);
    expect(file.topics).toEqual([wards, care]);
    expect(file.notes.join(' ')).toContain('1 topic that others stand below stays');
  });

  it('counts once what comes twice, and gives two names of one slug two ids', () => {
    const file = topicsOf(['Care!', 'care!', ' ', 'Care?'], []) ?? [];
    expect(file.map(({ id }) => id)).toEqual(['care', 'care-2']);
    expect(contradictionsOf({ topics: [...file], offerings: [] })).toEqual([]);
  });

  it('retires what it leaves out and clips are filed under, and removes the rest', () => {
    const current = { topics: [topic('t1', 'Care'), topic('t2', 'Wards'), topic('t3', 'Labs')], offerings: [] };
    const uses = { ...noUses, topics: new Map([['t2', 3]]) };
    const update = planUpdate(current, topicsOfBackend(['Desk: Care'], current.topics), uses);
    expect(update.topics).toMatchObject({ added: [], changed: [], retired: [{ id: 't2' }], removed: [{ id: 't3' }] });
  });
});

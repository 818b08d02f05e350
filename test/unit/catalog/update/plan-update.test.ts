import { describe, expect, it } from 'vitest';
import type { CatalogFile } from '../../../../src/catalog/files/catalog-file.ts';
import { contradictionsOf } from '../../../../src/catalog/files/contradictions.ts';
import { affectedTerms } from '../../../../src/catalog/update/affected-terms.ts';
import { planUpdate } from '../../../../src/catalog/update/plan-update.ts';
import type { Catalog, Offering, Topic } from '../../../../src/model/catalog.ts';

const topic = (id: string, more: Partial<Topic> = {}): Topic => ({
  id,
  label: id.toUpperCase(),
  source: 'Desk',
  ...more,
});
const offering = (offeringId: number, categories: string[] = [], more: Partial<Offering> = {}): Offering => ({
  ...{ offeringId, label: `Offering ${offeringId}`, permalink: '', categories },
  ...more,
});
const file = (topics: Topic[] | null, offerings: Offering[] | null = null): CatalogFile => ({
  ...{ notice: { version: '2' }, topics, offerings, languages: [], notes: [] },
});
const current = (topics: Topic[], offerings: Offering[] = []): Catalog => ({
  name: 'Desk',
  version: '1',
  topics,
  offerings,
});
const uses = (topics: Record<string, number> = {}, offerings: [number, number][] = []) => ({
  topics: new Map(Object.entries(topics)),
  offerings: new Map(offerings),
});

function plan(...[before, incoming, used]: Parameters<typeof planUpdate>) {
  const update = planUpdate(before, incoming, used);
  expect(contradictionsOf(update.next)).toEqual([]);
  return update;
}

describe('an update of the catalog', () => {
  it('tells what is added, changed in which fields, retired and removed', () => {
    const before = current([topic('a'), topic('b'), topic('c'), topic('d')]);
    const incoming = file([
      topic('a'),
      topic('b', { label: 'Bee', synonyms: ['Bumble'], parent: 'a' }),
      topic('c', { retired: true, replacedBy: 'e' }),
      topic('e'),
    ]);
    const { topics, next } = plan(before, incoming, uses());
    expect(topics.added.map(({ id }) => id)).toEqual(['e']);
    expect(topics.changed.map(({ after, fields }) => [after.id, fields])).toEqual([
      ['b', ['label', 'synonyms', 'parent']],
    ]);
    expect(topics.retired.map(({ id }) => id)).toEqual(['c']);
    expect(topics.removed.map(({ id }) => id)).toEqual(['d']);
    expect(next).toMatchObject({ name: 'Desk', version: '2', topics: incoming.topics });
  });

  it('finds nothing in the same catalog again', () => {
    const before = current([topic('a', { synonyms: [] })], [offering(1, ['Desk: A'])]);
    const update = plan(before, file([topic('a')], [offering(1, ['Desk: A'], { vendor: '' })]), uses());
    for (const { added, changed, retired, removed } of [update.topics, update.offerings]) {
      expect([added, changed, retired, removed]).toEqual([[], [], [], []]);
    }
  });

  it('retires what the file leaves out and clips are filed under', () => {
    const before = current([topic('a'), topic('b')], [offering(1), offering(2)]);
    const { next, topics, offerings } = plan(before, file([topic('a')], []), uses({ b: 3 }, [[2, 1]]));
    expect(next.topics).toEqual([topic('a'), topic('b', { retired: true })]);
    expect(next.offerings).toEqual([offering(2, [], { retired: true })]);
    expect([topics.retired.length, topics.removed.length, offerings.retired.length, offerings.removed.length]).toEqual([
      1, 0, 1, 1,
    ]);
  });

  it('puts a topic of the same category in the place of one that is left out', () => {
    const before = current([topic('old', { label: 'Care' })]);
    const { next } = plan(before, file([topic('T17', { label: 'Care' })]), uses({ old: 1 }));
    expect(next.topics[1]).toEqual(topic('old', { label: 'Care', retired: true, replacedBy: 'T17' }));
  });

  it('keeps what stands in the place of a used topic, and lets go of a parent that is removed', () => {
    const before = current([
      topic('a', { retired: true, replacedBy: 'b', parent: 'p' }),
      topic('b', { parent: 'p' }),
      topic('p'),
    ]);
    const { next, topics } = plan(before, file([topic('x')]), uses({ a: 1 }));
    expect(next.topics).toEqual([
      topic('x'),
      topic('a', { retired: true, replacedBy: 'b' }),
      topic('b', { retired: true }),
    ]);
    expect(topics.removed.map(({ id }) => id)).toEqual(['p']);
  });

  it('keeps own topics and proposals until the file names their id or category', () => {
    const mine = topic('mine', { own: true });
    const wanted = topic('wanted', { proposed: true });
    const asked = topic('asked', { proposed: true, label: 'Asked' });
    const before = current([mine, wanted, asked]);
    expect(plan(before, file([topic('a')]), uses()).next.topics).toEqual([topic('a'), mine, wanted, asked]);
    const accepted = [topic('wanted', { label: 'Wanted' }), topic('T1', { label: 'Asked' })];
    expect(plan(before, file(accepted), uses({ asked: 2 })).next.topics).toEqual([
      ...accepted,
      mine,
      { ...asked, retired: true, replacedBy: 'T1' },
    ]);
    expect(plan(before, file(accepted), uses()).next.topics).toEqual([...accepted, mine]);
  });

  it('of topics alone renames them in the offerings, and keeps those that offerings need', () => {
    const before = current([topic('a'), topic('b'), topic('c')], [offering(1, ['Desk: A', 'Desk: B'])]);
    const { next, offerings } = plan(before, file([topic('a', { label: 'New' })]), uses());
    expect(next.offerings).toEqual([offering(1, ['Desk: New', 'Desk: B'])]);
    expect(next.topics).toEqual([topic('a', { label: 'New' }), topic('b', { retired: true })]);
    expect(offerings.removed).toEqual([]);
  });

  it('of offerings alone leaves the topics as they are', () => {
    const before = current([topic('a')], [offering(1)]);
    const { next } = plan(before, file(null, [offering(2, ['Desk: A'])]), uses());
    expect(next).toMatchObject({ topics: [topic('a')], offerings: [offering(2, ['Desk: A'])] });
  });

  it('holds together whatever is left out and used', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 200; round += 1) {
      const some = (labels: number): Topic[] =>
        Array.from({ length: 12 }, (_, i) => ({
          ...topic(`t${i}`, { label: `${i % 3 === 0 ? i : `${labels}-${i}`}` }),
          ...(i > 0 && random(2) === 0 ? { parent: `t${random(i)}` } : {}),
          ...(i > 0 && random(3) === 0 ? { retired: true, replacedBy: `t${random(i)}` } : {}),
          ...(random(6) === 0 ? { own: true } : {}),
        }));
      const before = some(1);
      const whole = some(random(2));
      const offerings = [
        offering(
          1,
          before.slice(0, 4).map(({ source, label }) => `${source}: ${label}`),
        ),
      ];
      const cut = whole.slice(0, 1 + random(11));
      const used = Object.fromEntries(before.filter(() => random(2) === 0).map(({ id }) => [id, 1]));
      plan(current(before, offerings), file(cut), uses(used));
    }
  });
});

describe('affectedTerms', () => {
  it('are those renamed, retired, replaced or left out, and no others', () => {
    const before = current(
      [
        topic('same', { description: 'x' }),
        topic('renamed'),
        topic('retired'),
        topic('gone'),
        topic('via', { replacedBy: 'renamed' }),
      ],
      [offering(1), offering(2)],
    );
    const incoming = file(
      [
        topic('same'),
        topic('renamed', { label: 'New' }),
        topic('retired', { retired: true }),
        topic('via', { replacedBy: 'renamed' }),
      ],
      [offering(1, [], { label: 'New' }), offering(2, ['Desk: SAME'])],
    );
    const { topics, offerings } = affectedTerms(before, incoming);
    expect([...topics]).toEqual(['renamed', 'retired', 'gone', 'via']);
    expect([...offerings]).toEqual([1]);
    expect(affectedTerms(before, file(null))).toEqual({ topics: new Set(), offerings: new Set() });
  });
});

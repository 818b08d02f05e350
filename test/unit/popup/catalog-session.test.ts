import { describe, expect, it } from 'vitest';
import { formFields } from '../../../src/model/form-fields.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok, type Result } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { runSession, settled } from '../../support/fake-world.ts';
import { someClip } from '../../support/samples.ts';

const failure = problem('storage-failed', 'It did not work.', 'Try again.');
const catalog = {
  topics: [
    { id: 'm-oncology', label: 'Oncology', source: 'Medigy' },
    { id: 'm-wards', label: 'Wards', source: 'Medigy' },
    { id: 'h-beds', label: 'Beds', source: 'Health News' },
  ],
  offerings: [],
};

/** A session whose background makes topics. `newTopics` is the setting. */
function runWithCatalog(newTopics: 'own' | 'proposed', answer?: () => Promise<Result<never, typeof failure>>) {
  const send = async (type: string, request: { label: string; source: string; isProposal: boolean }) => {
    if (type === 'clip.save') return ok({ clip: someClip(), created: true });
    if (type !== 'topic.create') return ok(null);
    await settled();
    if (answer !== undefined) return answer();
    const { label, source, isProposal } = request;
    return ok({ id: `id-${label}`, label, source, ...(isProposal ? { proposed: true } : {}) });
  };
  return runSession({
    readSettings: async () => ok({ ...defaultSettings, newTopics }),
    readCatalog: async () => ok(catalog),
    send: send as never,
  });
}

describe('the catalog in the popup', () => {
  it('reads the catalog, which may be large, only once the metadata are on the screen', async () => {
    const { calls, state } = runSession();
    await settled();
    const order = [': metadata-read', 'painted', 'readCatalog', ': catalog-read'];
    const from = calls.indexOf(': metadata-read');
    expect(calls.slice(from).filter((call) => order.includes(call))).toEqual(order);
    expect(calls.slice(0, from)).not.toContain('readCatalog');
    expect(state().isCatalogRead).toBe(true);
  });

  it('offers no catalog where it cannot be read, and says so', async () => {
    const { state } = runSession({ readCatalog: async () => err(failure) });
    await settled();
    expect(state()).toMatchObject({ problem: failure, isCatalogRead: true, catalog: { topics: [], offerings: [] } });
  });

  it('files the clip under a topic that it has made, and can find it from then on', async () => {
    const { session, state, sent } = runWithCatalog('own');
    await settled();
    await session.createTopic(' Virtual wards ');
    expect(sent[0]).toEqual({
      type: 'topic.create',
      request: { label: 'Virtual wards', source: '', parent: null, isProposal: false },
    });
    expect(formFields(state()).topics).toEqual([{ id: 'id-Virtual wards', label: 'Virtual wards', source: '' }]);
    expect(state().catalog.topics).toHaveLength(4);
  });

  it.each([
    ['Virtual wards', 'Virtual wards', 'Medigy'],
    ['health news: Virtual wards: new', 'Virtual wards: new', 'Health News'],
    ['Nobody: Virtual wards', 'Nobody: Virtual wards', 'Medigy'],
  ])('proposes “%s” to the source that it names, else to the largest', async (name, label, source) => {
    const { session, state, sent } = runWithCatalog('proposed');
    await settled();
    await session.createTopic(name);
    expect(sent[0]?.request).toEqual({ label, source, parent: null, isProposal: true });
    expect(formFields(state()).topics).toMatchObject([{ label, source, proposed: true }]);
  });

  it('saves only once the topics that were asked for are there', async () => {
    const { session, sent } = runWithCatalog('own');
    await settled();
    void session.createTopic('One');
    void session.createTopic('Two');
    await session.save();
    const save = sent.find(({ type }) => type === 'clip.save')?.request;
    expect(save).toMatchObject({ fields: { topics: [{ label: 'One' }, { label: 'Two' }] } });
  });

  it('says so where a topic could not be made, and saves without it', async () => {
    const { session, state } = runWithCatalog('own', async () => err(failure));
    await settled();
    await session.createTopic('One');
    expect(state()).toMatchObject({ problem: failure, edits: {} });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { type ClipLinkWorld, clipLink, type LinkState, resumeLinks } from '../../../background/clip-link.ts';
import { err, ok } from '../../../src/model/result.ts';
import { listClips } from '../../../src/platform/database/clips.ts';
import { listDestinations } from '../../../src/platform/database/destinations.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { readPageQueue } from '../../../src/platform/database/page-queue.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { putDestination } from '../../../src/platform/database/writes/destinations.ts';
import { putQueuedPages } from '../../../src/platform/database/writes/page-queue.ts';
import { freshLibrary, okValue } from '../../support/fresh-library.ts';
import { sampleDestination } from '../../support/sample-clips.ts';
import { sampleQueuedPage } from '../../support/sample-queue.ts';
import { someBody, someMetadata } from '../../support/samples.ts';

const url = 'https://news.example/story';
let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});

function given(changes: Partial<ClipLinkWorld> = {}) {
  const shown: LinkState[] = [];
  const announced: string[] = [];
  const asked: string[] = [];
  const { withLibrary } = createLibraryAccess(async () => ok(db));
  const now = () => new Date('2026-02-02T10:00:00.000Z');
  const world: ClipLinkWorld = {
    withLibrary,
    now,
    announce: ({ kind }) => void announced.push(kind),
    maintainIndex: () => {},
    keepImages: () => {},
    outbox: { now, setWakeUp: async () => {} } as unknown as ClipLinkWorld['outbox'],
    async load(address, { judge }) {
      asked.push(address);
      const head = { status: 200, header: () => 'text/html' };
      const problem = judge(head);
      return problem === null
        ? ok({ ...head, url: address, bytes: new Uint8Array() })
        : err({ reason: 'refused', problem, head });
    },
    extract: async (_html, visited) => ok({ metadata: someMetadata({ visited }), body: someBody(), otherTitle: '' }),
    hasHostAccess: async () => true,
    async withFreeLock(_name, task) {
      await task();
      return true;
    },
    keepingAwake: (task) => task,
    newId: () => sampleQueuedPage(1).id,
    showLink: async (_tab, state) => void shown.push(state),
    ...changes,
  };
  return { world, shown, announced, asked };
}

const command = (isAllowed = true) => ({ url, title: 'Read on', tabId: 3, isAllowed: Promise.resolve(isAllowed) });
const outcomes = async () => (await readPageQueue(db)).map(({ outcome }) => outcome?.page);

describe('a link of the context menu', () => {
  it('is clipped, said to be so on the button, and remembered', async () => {
    const { world, shown, announced } = given();
    await clipLink(command(), world);
    expect((await listClips(db, { limit: 5 })).clips).toMatchObject([{ title: someMetadata().title, topics: [] }]);
    expect(shown).toEqual([
      { kind: 'reading', sentence: `Clipping ${url}` },
      { kind: 'clipped', sentence: `Clipped the link: ${someMetadata().title}` },
    ]);
    expect(await outcomes()).toMatchObject([{ kind: 'saved', title: someMetadata().title }]);
    expect(new Set(announced)).toEqual(new Set(['queue', 'clips']));
  });

  it('is sent nowhere, and leaves the choice of destinations for the next clip', async () => {
    okValue(await putDestination(db, sampleDestination(1, { isPreselected: true }), {}));
    await clipLink(command(), given().world);
    expect(await db.count('deliveries')).toBe(0);
    expect(await listDestinations(db)).toMatchObject([{ isPreselected: true }]);
  });

  it('is left as it is where it is clipped already', async () => {
    await clipLink(command(), given().world);
    const { world, shown } = given();
    await clipLink(command(), world);
    expect(shown.at(-1)?.kind).toBe('known');
    expect((await listClips(db, { limit: 5 })).clips).toMatchObject([{ revision: 1 }]);
  });

  it('is not asked for where the user says no, and says what to do', async () => {
    const { world, shown, asked } = given();
    await clipLink(command(false), world);
    expect(asked).toEqual([]);
    expect(shown.at(-1)?.sentence).toContain('Without your permission');
    expect(await outcomes()).toMatchObject([{ kind: 'failed', problem: { code: 'permission-missing' } }]);
  });

  it('says what went wrong, also what nobody foresaw', async () => {
    const refused = given({ load: async () => err({ reason: 'timeout', detail: '' }) });
    await clipLink(command(), refused.world);
    expect(refused.shown.at(-1)?.sentence).toContain('The site took too long to answer.');
    const broken = given({ extract: () => Promise.reject(new Error('no document')) });
    await clipLink(command(), broken.world);
    expect(broken.shown.at(-1)?.sentence).toContain('Sheaf could not read this page.');
  });

  it('is taken up again where the background was ended meanwhile, and one that is done is not', async () => {
    const done = {
      at: '2026-02-02T10:00:00.000Z',
      page: { kind: 'known', clipId: 'c', title: 'T', hasBody: true } as const,
    };
    const pages = [
      sampleQueuedPage(1, { from: 'menu' }),
      sampleQueuedPage(2, { from: 'menu', outcome: done }),
      sampleQueuedPage(3, { from: 'link' }),
    ];
    okValue(await putQueuedPages(db, pages));
    const { world, asked } = given();
    await resumeLinks(world);
    expect(asked).toEqual([sampleQueuedPage(1).url]);
    expect((await outcomes()).map((each) => each?.kind)).toEqual(['saved', 'known', undefined]);
  });

  it('is remembered as one of the last fifty', async () => {
    okValue(await putQueuedPages(db, [sampleQueuedPage(0)]));
    for (let n = 1; n <= 52; n += 1) okValue(await putQueuedPages(db, [sampleQueuedPage(n, { from: 'menu' })]));
    const queue = await readPageQueue(db);
    expect(queue).toHaveLength(51);
    expect(queue.slice(0, 2).map(({ title }) => title)).toEqual(['Article 0', 'Article 3']);
  });
});

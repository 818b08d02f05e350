import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFilterTerms } from '../../../src/platform/database/search/find-clips.ts';
import { fileClips } from '../../../src/platform/database/writes/file-clips.ts';
import { markClips } from '../../../src/platform/database/writes/mark-clips.ts';
import { trashClips } from '../../../src/platform/database/writes/trash.ts';
import { okValue, storeRaw } from '../../support/fresh-library.ts';
import { monday, type SearchDesk, searchDesk } from '../../support/search-desk.ts';

const topic = { id: 'tele', label: 'Telehealth', source: 'Desk' };

let desk: SearchDesk;
beforeEach(async () => {
  desk = await searchDesk();
});
afterEach(() => desk.db.close());

describe('a search', () => {
  beforeEach(async () => {
    await desk.save(1, 'Ferries cross the sound. The café is open.', { title: 'Boats', topics: [topic] });
    await desk.save(2, 'The ferry timetable, ferry by ferry.', { title: 'Ferry times', note: '東京都庁の話' });
    await desk.save(3, 'Buses, once a ferry is mentioned.', {
      title: 'Buses',
      urls: { visited: '', canonical: null, clean: 'https://www.sound.example/x' },
    });
  });

  it('ranks a word of the title above one of the body', async () => {
    expect(await desk.find('ferry ')).toEqual(['c2', 'c3']);
  });

  it('ranks the word itself above one that only begins so, however short', async () => {
    await desk.save(4, 'Fe is iron. Iron it is, and no ship.', { title: 'Metals' });
    await desk.save(5, 'Fern is a plant. A plant it is, no ship.', { title: 'Plants' });
    const found = await desk.find('fe');
    expect(found.indexOf('c4')).toBeLessThan(found.indexOf('c5'));
  });

  it.each([
    ['FERR', ['c1', 'c2', 'c3']],
    ['fe', ['c1', 'c2', 'c3']],
    ['bu', ['c3']],
    ['bo', ['c1']],
    ['b', []],
    ['o*', ['c1', 'c3']],
    ['o* fe', ['c1', 'c3']],
    ['-o* ', ['c2']],
    ['-bo* ', ['c2', 'c3']],
    ['cafe ', ['c1']],
    ['CAFÉ ', ['c1']],
    ['京', ['c2']],
    ['都庁 ', ['c2']],
    ['telehealth ', ['c1']],
    ['topic:tele', ['c1']],
    ['-topic:tele', ['c2', 'c3']],
    ['site:sound.example', ['c3']],
    ['ferry -bus* ', ['c2']],
    ['ferry nothing ', []],
    ['after:2026-02-02 ferry ', ['c2', 'c3']],
    ['before:2026-02-02', []],
    ['is:unread', ['c1', 'c2', 'c3']],
    ['is:favourite', []],
  ])('for %s finds %j', async (query, found) => {
    expect((await desk.find(query)).sort()).toEqual(found);
  });

  it('finds a long sentence that was pasted, of a script without spaces', async () => {
    const sentence = String.fromCodePoint(...Array.from({ length: 400 }, (_, index) => 0x4e00 + index));
    await desk.save(4, sentence, { title: 'Long' });
    expect(await desk.find(sentence)).toEqual(['c4']);
  });

  it('knows what is read, archived and favourite', async () => {
    const [first, second] = [desk.idOf(1), desk.idOf(2)];
    const marks = { isRead: true, isFavourite: true };
    expect(okValue(await markClips(desk.db, { ids: [first, second, 'nobody'], marks }, monday)).ids).toEqual([
      first,
      second,
    ]);
    expect(okValue(await markClips(desk.db, { ids: [first], marks }, monday)).ids).toEqual([]);
    okValue(await markClips(desk.db, { ids: [second], marks: { isRead: false, isArchived: true } }, monday));
    expect(await desk.find('is:read')).toEqual(['c1']);
    expect((await desk.find('is:favourite')).sort()).toEqual(['c1', 'c2']);
    expect(await desk.find('is:archived')).toEqual(['c2']);
    await desk.save(2, 'Saved again, it stays a favourite');
    expect((await desk.find('is:favourite')).sort()).toEqual(['c1', 'c2']);
  });

  it('sorts by title, site and reading time, either way', async () => {
    expect(await desk.find('', { sort: 'title' })).toEqual(['c1', 'c3', 'c2']);
    expect(await desk.find('', { sort: 'title', isReversed: true })).toEqual(['c2', 'c3', 'c1']);
    expect(await desk.find('', { sort: 'site' })).toEqual(expect.arrayContaining(['c3']));
    expect((await desk.find('', { sort: 'site' })).at(-1)).toBe('c3');
    expect((await desk.find('', { sort: 'reading-time' }))[0]).toBe('c2');
  });

  it('filters by where clips stand with destinations', async () => {
    const first = desk.idOf(1);
    await storeRaw(desk.db, 'deliveries', { clipId: first, destinationId: 'd', state: 'rejected' });
    expect(await desk.find('', { delivery: 'rejected' })).toEqual(['c1']);
    expect(await desk.find('', { delivery: 'delivered' })).toEqual([]);
    expect((await desk.find('', { delivery: 'none' })).sort()).toEqual(['c2', 'c3']);
  });

  it('counts what can be filtered by', async () => {
    const { topics, sites } = await readFilterTerms(desk.db, desk.reader);
    expect(topics).toEqual([{ id: 'tele', name: 'Desk: Telehealth', count: 1 }]);
    expect(sites).toEqual([
      { id: 'news.example', name: 'news.example', count: 2 },
      { id: 'sound.example', name: 'sound.example', count: 1 },
    ]);
  });
});

describe('filing many clips', () => {
  const other = { id: 'ai', label: 'Machine learning', source: '' };
  const add = (topics: readonly (typeof topic)[]) => [...topics, other];

  it('changes their topics, says what they were, and is found under the new ones', async () => {
    const ids = [
      await desk.save(1, 'One', { topics: [topic] }),
      await desk.save(2, 'Two'),
      await desk.save(3, 'Three'),
    ];
    const { before } = okValue(await fileClips(desk.db, ids, add, monday));
    expect(before).toEqual([
      { topics: [topic], ids: [ids[0]] },
      { topics: [], ids: [ids[1], ids[2]] },
    ]);
    expect((await desk.find('topic:machine')).sort()).toEqual(['c1', 'c2', 'c3']);
    expect((await desk.find('learning ')).sort()).toEqual(['c1', 'c2', 'c3']);
    const was = new Map(before.flatMap((group) => group.ids.map((id) => [id, group.topics] as const)));
    okValue(await fileClips(desk.db, ids, (topics, id) => was.get(id) ?? topics, monday));
    expect(await desk.find('topic:machine')).toEqual([]);
    expect(await desk.find('topic:tele')).toEqual(['c1']);
    expect((await desk.db.get('clips', ids[0] ?? ''))?.revision).toBe(3);
  });

  it('leaves clips alone that nothing changes for, or that lie in the trash', async () => {
    const id = await desk.save(1, 'One', { topics: [topic] });
    expect(okValue(await fileClips(desk.db, [id, 'nobody'], (topics) => topics, monday)).before).toEqual([]);
    okValue(await trashClips(desk.db, [id], monday));
    expect(okValue(await fileClips(desk.db, [id], add, monday)).before).toEqual([]);
    expect((await desk.db.get('clips', id))?.revision).toBe(1);
  });
});

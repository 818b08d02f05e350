import { describe, expect, it } from 'vitest';
import { karakeep } from '../../contract/backends/karakeep.ts';
import { linkding } from '../../contract/backends/linkding.ts';
import { readeck } from '../../contract/backends/readeck.ts';
import { wallabag } from '../../contract/backends/wallabag.ts';
import { html, json, replyOf } from '../../contract/support/answers.ts';
import type { BackendKind } from '../../contract/support/backend.ts';
import { delivered, failed } from '../../contract/support/outcomes.ts';
import { openWorld, type World } from '../../contract/support/world.ts';
import { fullClip } from '../../support/full-clip.ts';

const { clip } = fullClip();
const others = { id: 'c0ffee00-26d6-5d06-8a3b-0f3e7d5a9c11', note: 'Theirs.', description: 'Theirs too.' };

/** A world in which somebody has saved the same article by other means: here, a delivery whose receipt nobody kept. */
async function withForeign(kind: BackendKind, topic: string): Promise<World> {
  const world = openWorld(kind);
  delivered(
    await world.deliver(fullClip({ ...others, topics: [{ id: 't', label: topic, source: '' }] }), { key: 'x' }),
  );
  return world;
}

describe.each([karakeep, linkding, wallabag, readeck].map((kind) => [kind.kind, kind] as const))('%s', (_, kind) => {
  it('gets no second bookmark of an article that a person has saved there, and the person’s tags stay', async () => {
    const world = await withForeign(kind, 'theirs');
    const { receipt } = delivered(await world.deliver(fullClip()));
    expect(world.backend.things()).toHaveLength(1);
    expect(world.backend.things()[0]?.tags).toContain('theirs');
    delivered(await world.deliver(fullClip({ topics: [] }), { earlier: receipt, key: 'send-2' }));
    const left = world.backend.things()[0]?.tags?.map((tag) => tag.toLowerCase());
    expect(left).toContain('theirs');
    expect(left).not.toContain('oncology');
  });

  it('is not taken for another thing that had the same id on another server', async () => {
    const world = openWorld(kind);
    const clean = 'https://other.example/article';
    const other = fullClip({ id: others.id, title: 'Another', urls: { visited: clean, canonical: null, clean } });
    const { receipt } = delivered(await world.deliver(other));
    const elsewhere = { ...receipt, url: 'https://old.example/1' };
    delivered(await world.deliver(fullClip(), { earlier: elsewhere, key: 'send-2' }));
    expect(world.backend.things().map(({ title }) => title)).toEqual(['Another', clip.title]);
  });

  it('loses its last tag with the last topic', async () => {
    const world = openWorld(kind, { ...kind.account, config: { ...kind.account.config, withOfferings: false } });
    const { receipt } = delivered(await world.deliver(fullClip()));
    delivered(await world.deliver(fullClip({ topics: [] }), { earlier: receipt, key: 'send-2' }));
    expect(world.backend.things()[0]?.tags).toEqual([]);
  });

  it('is tagged with offerings where that is set up', async () => {
    const world = openWorld(kind, { ...kind.account, config: { ...kind.account.config, withOfferings: true } });
    delivered(await world.deliver(fullClip()));
    const tags = world.backend.things()[0]?.tags?.map((tag) => tag.toLowerCase().replaceAll('-', ' '));
    expect(tags).toContain("vale's planner");
  });

  it('is opened at a page below the address that is set up', async () => {
    const world = openWorld(kind);
    const { url } = delivered(await world.deliver(fullClip())).receipt;
    expect(url).toMatch(new RegExp(`^${String(kind.account.config['url']).replace(/\/$/, '')}/[a-z]`));
  });
});

describe.each([karakeep, linkding].map((kind) => [kind.kind, kind] as const))('a note in %s', (_, kind) => {
  it('that a person wrote stays where the clip has none', async () => {
    const world = await withForeign(kind, 'theirs');
    delivered(await world.deliver(fullClip({ note: '', description: '' })));
    expect(world.backend.things()[0]?.text).toContain('Theirs.');
    expect(world.backend.things()[0]?.text).toContain('Theirs too.');
  });

  it('that a person wrote stays over every further edit of such a clip', async () => {
    const world = await withForeign(kind, 'theirs');
    const bare = { note: '', description: '' };
    const { receipt } = delivered(await world.deliver(fullClip(bare)));
    delivered(await world.deliver(fullClip({ ...bare, title: 'New' }), { earlier: receipt, key: 'send-2' }));
    expect(world.backend.things()[0]).toMatchObject({ title: 'New', text: expect.stringContaining('Theirs.') });
  });

  it('goes with the clip’s own', async () => {
    const world = openWorld(kind);
    const { receipt } = delivered(await world.deliver(fullClip({ note: 'Mine.' })));
    delivered(await world.deliver(fullClip({ note: '' }), { earlier: receipt, key: 'send-2' }));
    expect(world.backend.things()[0]?.text).not.toContain('Mine.');
  });
});

describe('linkding', () => {
  it('gets tags that it takes: no comma, no white space, at most 64 characters', async () => {
    const world = openWorld(linkding);
    const labels = ['Care, at home', ' - ', 'x'.repeat(80)];
    const topics = labels.map((label, index) => ({ id: String(index), label, source: '' }));
    delivered(await world.deliver(fullClip({ topics })));
    expect(world.backend.things()[0]?.tags).toEqual(['Care-at-home', 'x'.repeat(64)]);
  });

  it('gets a title that it takes, cut between characters', async () => {
    const world = openWorld(linkding, linkding.account);
    delivered(await world.deliver(fullClip({ title: `${'x'.repeat(510)}🧪🧪` })));
    expect(world.backend.things()[0]?.title).toBe(`${'x'.repeat(510)}…`);
  });

  it('leaves read what a person has read', async () => {
    const world = openWorld(linkding);
    const { receipt } = delivered(await world.deliver(fullClip()));
    delivered(await world.deliver(fullClip({ title: 'New' }), { earlier: receipt, key: 'send-2' }));
    const bodies = world.requests.filter(({ text }) => text !== '').map(({ text }) => JSON.parse(text));
    expect(bodies.map(({ unread }) => unread)).toEqual([true, undefined]);
  });
});

describe('the article in Karakeep', () => {
  const uploads = (world: World) => world.requests.flatMap(({ form }) => (form === null ? [] : [form]));

  it('is the clip’s, with its metadata in the head', async () => {
    const world = openWorld(karakeep);
    expect(delivered(await world.deliver(fullClip({ title: '<b>"1" & 2</b>' }))).notes).toEqual([]);
    const file = uploads(world)[0]?.get('file');
    const page = file instanceof File ? await file.text() : '';
    expect(page).toContain('<title>&lt;b&gt;&quot;1&quot; &amp; 2&lt;/b&gt;</title>');
    expect(page).toContain('<meta name="author" content="Jörg Lind">');
    expect(page).toContain('<p>Care is a plan.<br><br>It &amp; you.</p>');
  });

  it('is sent once, and a newer one is told of', async () => {
    const world = openWorld(karakeep);
    const { receipt } = delivered(await world.deliver(fullClip()));
    const newer = fullClip({ contentHash: 'cd'.repeat(32) });
    expect(delivered(await world.deliver(newer, { earlier: receipt, key: 'send-2' })).notes).toEqual([
      'Karakeep keeps the text that it has of this article.',
    ]);
    expect(uploads(world)).toHaveLength(1);
  });

  it('is fetched by Karakeep itself where that is set up, without a note', async () => {
    const config = { ...karakeep.account.config, withArticle: false, isArchived: true };
    const world = openWorld(karakeep, { ...karakeep.account, config });
    expect(delivered(await world.deliver(fullClip())).notes).toEqual([]);
    expect(uploads(world)).toEqual([]);
    expect(world.requests.some(({ text }) => text.includes('"archived":true'))).toBe(true);
  });

  it('needs no question for the address, which older versions do not know', async () => {
    const world = openWorld(karakeep);
    delivered(await world.deliver(fullClip()));
    world.disturb(({ url }) => (url.pathname.endsWith('/check-url') ? { instead: replyOf(html(404)) } : null));
    delivered(await world.deliver(fullClip()));
    expect(world.backend.things()).toHaveLength(1);
  });
});

describe('Readeck', () => {
  it('is not changed while it still reads the page, since it would lose that', async () => {
    const world = openWorld(readeck);
    const { receipt } = delivered(await world.deliver(fullClip()));
    const reading = {
      id: receipt.remoteId,
      url: clip.urls.clean,
      title: clip.title,
      labels: ['Oncology', 'Precision Care'],
    };
    world.disturb(({ method, url }) => {
      const item = { ...reading, loaded: false };
      return method === 'GET' ? { instead: replyOf(json(200, url.search === '' ? item : [item])) } : null;
    });
    const edited = await world.deliver(fullClip({ title: 'New' }), { earlier: receipt, key: 'send-2' });
    expect(failed(edited, 'retry').retryAfter).toBe(15_000);
    delivered(await world.deliver(fullClip()));
    expect(world.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('is looked through page by page for the address, escaped or not, with or without a fragment', async () => {
    const world = openWorld(readeck);
    const item = (url: string) => ({ id: 'Old', url, title: 'x', labels: [], loaded: true });
    const page = Array.from({ length: 100 }, (_unused, index) => item(`https://insights.clinic.example/${index}`));
    const last = [item('https://insights.clinic.example/oncology/targeted-care?edition=NL 04&flag')];
    world.disturb(({ method, url }) => {
      if (method === 'PATCH') return { instead: replyOf(json(200, { id: 'Old' })) };
      return { instead: replyOf(json(200, url.searchParams.get('offset') === '200' ? last : page)) };
    });
    const urls = { ...clip.urls, clean: `${clip.urls.clean}#part` };
    expect(delivered(await world.deliver(fullClip({ urls }))).receipt.remoteId).toBe('Old');
  });

  it('says that a note has no place there', async () => {
    const world = openWorld(readeck);
    expect(delivered(await world.deliver(fullClip())).notes).toEqual([
      'Readeck has no field for your note, so it was left out.',
    ]);
  });

  it('fetches the page itself where there is no article to send', async () => {
    const world = openWorld(readeck);
    delivered(await world.deliver(fullClip({ note: '' }, { body: null })));
    expect(JSON.parse(world.requests.at(-1)?.text ?? '')).toMatchObject({ url: clip.urls.clean, title: clip.title });
  });
});

import { describe, expect, it } from 'vitest';
import { blobId } from '../../../../src/destinations/github/git-blob.ts';
import { github as kinds } from '../../../contract/backends/github.ts';
import { json, replyOf } from '../../../contract/support/answers.ts';
import { delivered, failed } from '../../../contract/support/outcomes.ts';
import { openWorld } from '../../../contract/support/world.ts';
import { fullClip } from '../../../support/full-clip.ts';

const kindOf = (variant: string) => {
  const kind = kinds.find((each) => each.variant === variant);
  if (kind === undefined) throw new Error(variant);
  return kind;
};
const writes = (world: ReturnType<typeof openWorld>) => world.requests.filter(({ method }) => method !== 'GET');
const edited = fullClip({ title: 'A new title', revision: 4 });
const other = 'https://other.example/article';

describe('the id of a file’s content', () => {
  it('is git’s own, by either hash', async () => {
    const hello = new TextEncoder().encode('hello\n');
    expect(await blobId(hello, '')).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(await blobId(hello, 'a'.repeat(64))).toBe(
      '2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4',
    );
  });
});

describe.each(['github, commit', 'gitea, commit'])('a commit to a branch (%s)', (variant) => {
  it('is not made where nothing would change', async () => {
    const world = openWorld(kindOf(variant));
    const { receipt } = delivered(await world.deliver(fullClip()));
    const before = writes(world).length;
    delivered(await world.deliver(fullClip(), { earlier: receipt }));
    delivered(await world.deliver(fullClip()));
    expect(writes(world)).toHaveLength(before);
  });

  it('keeps the path of the file although the title changes, and its own beside another clip of that title', async () => {
    const world = openWorld(kindOf(variant));
    const { receipt } = delivered(await world.deliver(fullClip()));
    const path = 'content/2024/targeted-care-what-oncologys-next-decade-needs.json';
    expect(receipt.remoteId).toBe(path);
    expect(delivered(await world.deliver(edited, { earlier: receipt })).receipt.remoteId).toBe(path);

    const urls = { visited: other, canonical: null, clean: other };
    const twin = fullClip({ id: 'c0ffee00-26d6-5d06-8a3b-0f3e7d5a9c11', urls });
    const beside = 'content/2024/targeted-care-what-oncologys-next-decade-needs-c0ffee00.json';
    expect(delivered(await world.deliver(twin)).receipt.remoteId).toBe(beside);
    expect(delivered(await world.deliver(twin)).receipt.remoteId).toBe(beside);
  });

  it('does not take a receipt of another repository for its own', async () => {
    const world = openWorld(kindOf(variant));
    const earlier = {
      remoteId: 'content/index.json',
      url: null,
      details: { repository: 'https://git.example/api/v3 desk/other', path: 'content/index.json' },
    };
    const { receipt } = delivered(await world.deliver(fullClip(), { earlier }));
    expect(receipt.remoteId).toMatch(/^content\/2024\//);
  });

  it('is tried again when the branch moves, and given up for this attempt when it never rests', async () => {
    const world = openWorld(kindOf(variant));
    const conflict = replyOf(json(409, { message: 'is at 1 but expected 2' }));
    let moves = 3;
    world.disturb(({ method }) => {
      if (method === 'GET' || moves === 0) return null;
      moves -= 1;
      return { instead: conflict };
    });
    delivered(await world.deliver(fullClip()));
    world.disturb(({ method }) => (method === 'GET' ? null : { instead: conflict }));
    const { problem } = failed(await world.deliver(edited), 'retry');
    expect(problem.code).toBe('conflict');
  });

  it('is rejected in the server’s words where a rule of the repository forbids it', async () => {
    const world = openWorld(kindOf(variant));
    const words = 'Repository rule violations found\n\nChanges must be made through a pull request.';
    world.disturb(({ method }) => (method === 'GET' ? null : { instead: replyOf(json(409, { message: words })) }));
    const { problem } = failed(await world.deliver(fullClip({ image: null })), 'rejected');
    expect(problem.message).toContain('Changes must be made through a pull request.');
  });

  it('asks for another branch where there is none of that name', async () => {
    const kind = kindOf(variant);
    const config = { ...kind.account.config, branch: 'nowhere' };
    const world = openWorld(kind, { ...kind.account, config });
    const { problem } = failed(await world.deliver(fullClip()), 'unauthorized');
    expect(problem).toMatchObject({ code: 'destination-invalid', message: expect.stringContaining('“nowhere”') });
  });
});

describe.each(['github, pull-request', 'gitea, pull-request'])('a pull request (%s)', (variant) => {
  it('takes the updates as long as it is open', async () => {
    const world = openWorld(kindOf(variant));
    const { receipt } = delivered(await world.deliver(fullClip()));
    expect(receipt.url).toBe('https://git.example/desk/site/pull/1');
    const update = delivered(await world.deliver(edited, { earlier: receipt }));
    expect(update.receipt.url).toBe(receipt.url);
    expect(
      world.requests.filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/pulls')),
    ).toHaveLength(1);
  });

  it('is followed by another one, off the branch as it is now, when it was closed', async () => {
    const world = openWorld(kindOf(variant));
    const { receipt } = delivered(await world.deliver(fullClip()));
    world.backend.clear();
    const next = delivered(await world.deliver(edited, { earlier: receipt }));
    expect(next.receipt.url).toBe('https://git.example/desk/site/pull/2');
    expect(world.backend.things()).toHaveLength(1);
  });
});

describe('connecting to a repository', () => {
  it('says who, where, and whether it may push', async () => {
    const world = openWorld(kindOf('github, commit'));
    const connection = await world.connect();
    expect(connection.ok && connection.value.summary).toBe(
      'Connected as jane, repository desk/site, branch main, may push.',
    );
  });

  it('works before a repository is named, and suggests its default branch afterwards', async () => {
    const kind = kindOf('gitea, commit');
    const { url } = kind.account.config;
    const bare = openWorld(kind, { ...kind.account, config: { url: url ?? '' } });
    expect(await bare.connect()).toMatchObject({ ok: true, value: { summary: 'Connected as jane.' } });
    const named = openWorld(kind, { ...kind.account, config: { url: url ?? '', repository: 'desk/site' } });
    expect(await named.connect()).toMatchObject({ ok: true, value: { suggested: { branch: 'main' } } });
    const missing = openWorld(kind, { ...kind.account, config: { url: url ?? '', repository: 'desk/none' } });
    expect(await missing.connect()).toMatchObject({ ok: false, error: { code: 'destination-invalid' } });
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashedUrl } from '../../../src/destinations/wallabag/hashed-url.ts';
import { wallabag } from '../../contract/backends/wallabag.ts';
import { json, lostConnection, replyOf } from '../../contract/support/answers.ts';
import { delivered, failed } from '../../contract/support/outcomes.ts';
import { openWorld, type World } from '../../contract/support/world.ts';
import { fullClip } from '../../support/full-clip.ts';

const tokenRequests = (world: World) => world.requests.filter(({ url }) => url.pathname.endsWith('/token')).length;
const refusedToken = replyOf(json(401, { error: 'invalid_grant', error_description: 'The token has expired.' }));

describe('the access token of wallabag', () => {
  it('is asked for once and kept', async () => {
    const world = openWorld(wallabag);
    delivered(await world.deliver(fullClip()));
    delivered(await world.deliver(fullClip()));
    expect(tokenRequests(world)).toBe(1);
  });

  it('is renewed once when it is refused before its time', async () => {
    const world = openWorld(wallabag);
    delivered(await world.deliver(fullClip()));
    world.disturb((_request, index) => (index === 0 ? { instead: refusedToken } : null));
    delivered(await world.deliver(fullClip()));
    expect(tokenRequests(world)).toBe(2);
    world.disturb(({ url }) => (url.pathname.endsWith('/token') ? null : { instead: refusedToken }));
    failed(await world.deliver(fullClip()), 'unauthorized');
    expect(tokenRequests(world)).toBe(3);
  });

  it('that cannot be renewed for the moment is no reason to ask the user', async () => {
    const world = openWorld(wallabag);
    delivered(await world.deliver(fullClip()));
    world.disturb(({ url }) => ({ instead: url.pathname.endsWith('/token') ? lostConnection : refusedToken }));
    failed(await world.deliver(fullClip()), 'retry');
  });

  it('is renewed when its time is over', async () => {
    const world = openWorld(wallabag);
    delivered(await world.deliver(fullClip()));
    const kept = (await world.services.memory.read()) as { readonly expiresAt: number };
    const endingIn = (seconds: number) => ({ ...kept, expiresAt: world.services.now().getTime() + seconds * 1_000 });
    await world.services.memory.write(endingIn(70));
    delivered(await world.deliver(fullClip()));
    expect(tokenRequests(world)).toBe(1);
    await world.services.memory.write(endingIn(60));
    delivered(await world.deliver(fullClip()));
    expect(tokenRequests(world)).toBe(2);
  });

  it('is not another user’s, and not one that hides a wrong password from the test', async () => {
    const world = openWorld(wallabag);
    delivered(await world.deliver(fullClip()));
    const other = { ...wallabag.account, config: { ...wallabag.account.config, username: 'joerg' } };
    await world.type.connect(other, world.services);
    expect(tokenRequests(world)).toBe(2);
    const wrong = { ...wallabag.account, secrets: { ...wallabag.account.secrets, password: 'wrong one' } };
    const connection = await world.type.connect(wrong, world.services);
    expect(connection.ok ? null : connection.error.code).toBe('backend-unauthorized');
  });
});

describe('the hash of an address', () => {
  const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

  it('is that of the address without its escapes', async () => {
    expect(await hashedUrl('https://a.example/x')).toBe(sha1('https://a.example/x'));
    expect(await hashedUrl('https://a.example/a%20b+c%C3%A9?d=ü')).toBe(sha1('https://a.example/a b cé?d=ü'));
    expect(await hashedUrl('https://a.example/100%?x=%zz%')).toBe(sha1('https://a.example/100%?x=%zz%'));
  });
});

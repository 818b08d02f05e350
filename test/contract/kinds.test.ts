import { describe, expect, it } from 'vitest';
import { descriptors } from '../../src/destinations/descriptors.ts';
import type { Account } from '../../src/destinations/destination.ts';
import { destinationTypes } from '../../src/destinations/index.ts';
import { fullClip } from '../support/full-clip.ts';
import { backendKinds, nameOf } from './backends/index.ts';
import { openWorld } from './support/world.ts';

describe('the kinds of destinations', () => {
  it('are each in the list of descriptors, in the same order, and have a backend to be tested with', () => {
    const kinds = destinationTypes.map(({ descriptor }) => descriptor.kind);
    expect(descriptors).toEqual(destinationTypes.map(({ descriptor }) => descriptor));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(new Set(backendKinds.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });
});

describe.each(backendKinds.map((kind) => [nameOf(kind), kind] as const))('the descriptor of %s', (_, kind) => {
  const { descriptor, check } = openWorld(kind).type;
  const { config, secrets } = kind.account;
  const keysOf = (isSecret: boolean): string[] =>
    descriptor.fields
      .filter(({ type }) => (type === 'secret') === isSecret)
      .map(({ key }) => key)
      .toSorted();

  it('lists every key of a complete configuration, the secret ones as secrets', () => {
    expect(keysOf(false)).toEqual(Object.keys(config).toSorted());
    expect(keysOf(true)).toEqual(Object.keys(secrets).toSorted());
    expect(check(kind.account)).toBeNull();
  });

  it('lists exactly the keys that are read while connecting and delivering', async () => {
    const read = new Set<string>();
    const watched: Account = { config: watch(config, read), secrets: watch(secrets, read) };
    const world = openWorld(kind, watched);
    check(watched);
    descriptor.origins(watched.config);
    await world.connect();
    await world.deliver(fullClip());
    expect([...read].toSorted()).toEqual(descriptor.fields.map(({ key }) => key).toSorted());
  });

  it('speaks in sentences, and names what is required', () => {
    expect(descriptor.summary).toMatch(/^[A-Z].*\.$/);
    for (const { label, hint } of descriptor.fields) {
      expect(label).toMatch(/^\S/);
      if (hint !== undefined) expect(hint).toMatch(/^\S.*[.!]$/);
    }
    for (const field of descriptor.fields) {
      if (field.type === 'flag' || !field.isRequired) continue;
      const findings = check({ config: { ...config, [field.key]: '' }, secrets: { ...secrets, [field.key]: '' } });
      expect(Object.keys(findings ?? {})).toEqual([field.key]);
    }
    const none = Object.values(check({ config: {}, secrets: {} }) ?? {});
    for (const sentence of none) expect(sentence).toMatch(/^[A-Z].*\.$/);
    const isAnyRequired = descriptor.fields.some((field) => field.type !== 'flag' && field.isRequired);
    expect(none.length > 0).toBe(isAnyRequired);
  });

  it('takes no address that is none, names a person, or has another scheme', () => {
    for (const field of descriptor.fields.filter(({ type }) => type === 'url')) {
      for (const address of ['nonsense', 'ftp://a.example/', 'https://me:secret@a.example/', 'javascript:alert(1)']) {
        const findings = check({ config: { ...config, [field.key]: address }, secrets });
        expect(Object.keys(findings ?? {}), address).toEqual([field.key]);
      }
    }
  });

  it('names the origin that a configuration leads to, and none before there is one', async () => {
    const origins = descriptor.origins(config);
    expect(origins).not.toBeNull();
    for (const origin of origins ?? []) expect(new URL(origin).origin).toBe(origin);
    if (origins?.length !== 0) expect(descriptor.origins({})).toBeNull();
  });
});

/** Notes which keys are read by name. */
function watch<T extends object>(values: T, read: Set<string>): T {
  return new Proxy(values, {
    get(target, key, receiver) {
      if (typeof key === 'string') read.add(key);
      return Reflect.get(target, key, receiver);
    },
  });
}

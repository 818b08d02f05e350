import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { dumpFolded, dumpPortable, loadYamlMap, type YamlPairs } from '../../../src/export/yaml.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';

const dumps = { dumpFolded, dumpPortable };
const schemas = { core: yaml.CORE_SCHEMA, 'YAML 1.1 with timestamps': yaml.DEFAULT_SAFE_SCHEMA };

describe.each(Object.entries(dumps))('%s', (_name, dump) => {
  it.each(naughtyStrings)('writes %j so that it comes back, as value, item and key', (text) => {
    // The reader's assignment, not the writer, loses a key of this name.
    const key = text === '__proto__' ? 'proto' : text;
    const pairs: YamlPairs = [
      ['value', text],
      ['list', [text, { [key]: text }]],
      [key, 'x'],
    ];
    for (const schema of Object.values(schemas)) {
      expect(yaml.safeLoad(dump(pairs), { schema })).toEqual(Object.fromEntries(pairs));
    }
  });

  it('writes no aliases for a value that stands twice', () => {
    const shared = ['a'];
    expect(
      dump([
        ['one', shared],
        ['two', { three: shared }],
        ['four', [shared, shared]],
      ]),
    ).not.toMatch(/[&*]ref/);
  });

  it('keeps the order of keys, also of those that look like numbers', () => {
    expect(
      dump([
        ['b', 1],
        ['2', 2],
        ['a', 3],
        ['1', 4],
      ]),
    ).toBe("b: 1\n'2': 2\na: 3\n'1': 4\n");
  });
});

describe('the folded form', () => {
  it('is what safeDump gives for the whole mapping', () => {
    const map = { b: ['x', { c: null }], a: 'word '.repeat(40), e: [], f: {}, g: "it's: so", 'h i': 'yes' };
    expect(dumpFolded(Object.entries(map))).toBe(yaml.safeDump(map));
  });
});

describe('the portable form', () => {
  it.each(['0o17', '2024-2-9', '1_000', '1:30', '12e03', '+.5', '2024-02-29 10:00:00 +1', 'no', 'y', '~', '0x1F'])(
    'quotes %s, which some reader would take for something else than text',
    (text) => {
      expect(dumpPortable([['a', text]])).toBe(`a: '${text}'\n`);
    },
  );

  it('folds nothing and quotes no sentence', () => {
    const long = `10 things ${'to know '.repeat(20)}now`;
    expect(dumpPortable([['a', long]])).toBe(`a: ${long}\n`);
  });
});

describe('reading YAML', () => {
  it('leaves dates as they are written', () => {
    expect(loadYamlMap('a: 2024-02-29\nb: 2024-02-29T10:00:00Z\n')).toEqual({
      ok: true,
      value: [
        ['a', '2024-02-29'],
        ['b', '2024-02-29T10:00:00Z'],
      ],
    });
  });

  it('does not merge, and takes no prototype from a file', () => {
    const read = loadYamlMap(
      '<<: {__proto__: {polluted: 1}}\n__proto__: {polluted: 1}\na: {__proto__: {polluted: 1}, b: 2}\n',
    );
    expect(read).toEqual({
      ok: true,
      value: [
        ['<<', {}],
        ['a', { b: 2 }],
      ],
    });
    const pairs = read.ok ? read.value : [];
    for (const [, value] of pairs) expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('gives numbers that JSON cannot carry as text', () => {
    expect(loadYamlMap('a: [.inf, -.inf, .nan, -0.0]')).toEqual({
      ok: true,
      value: [['a', ['Infinity', '-Infinity', 'NaN', '0']]],
    });
  });

  it.each([
    ['a: 1\nb: "open\n', 3, /double quoted/],
    ['a: 1\nb: 2\na: 3\n', 3, /duplicated mapping key/],
    ['a: 1\nb: [1,\n', 3, /flow collection/],
    ['a: 1\nb: c: d\n', 2, /./],
    ['a: *nothing\n', 1, /unidentified alias/],
    ['a: !!binary aGk=\n', 1, /unknown tag/],
    ['a: 1\n\u0001: 2\n', null, /non-printable/],
  ])('says what is wrong with %j, and in which line', (text, line, reason) => {
    const read = loadYamlMap(text);
    expect(read).toMatchObject({ ok: false, error: { reason: expect.stringMatching(reason) } });
    if (line !== null) expect(read).toMatchObject({ error: { line } });
  });

  it.each(['', '# only a comment\n', '- a\n- b\n', 'text', '42', 'null'])('refuses %j: it is no mapping', (text) => {
    expect(loadYamlMap(text)).toEqual({
      ok: false,
      error: { reason: expect.stringMatching('"key: value"'), line: null },
    });
  });

  it.each([
    ['brackets without end', `a: ${'['.repeat(50_000)}`],
    ['a list in a list in a list …', `a: ${'['.repeat(500)}${']'.repeat(500)}`],
    ['an alias of itself', 'a: &a [*a]'],
    ['a mapping that holds itself', 'a: &a\n  b: *a\n'],
    [
      'aliases that multiply',
      Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} [${i === 0 ? 'x' : `*k${i - 1}, *k${i - 1}`}]`).join('\n'),
    ],
  ])('refuses %s without hanging', (_what, text) => {
    expect(loadYamlMap(text)).toMatchObject({ ok: false, error: { line: null } });
  });
});

import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../src/url/pattern/pattern.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const isIn = (source: string, text: string) => {
  const pattern = compilePattern(source);
  if (!pattern.ok) throw new Error(`${source}: ${pattern.error.reason}`);
  return pattern.value.isIn(text);
};

const sources = [
  ...['', 'a', 'ab', 'a|b', 'a|', '|a', '(a|b)c', '(?:a|b)*c', '()', '(?:)*a', '(a*)*b', 'a?b??c'],
  ...['a*', 'a+?b', 'a{2}', 'a{2,}', 'a{1,3}b', 'a{0}b', 'a{,2}', 'a{', 'a{x}', '{', '}', ']', 'a{0,0}'],
  ...['^a', 'a$', '^$', '^', '$', '^a|b$', 'a^b', '\\ba', 'a\\b', '\\Ba', 'a\\B'],
  ...['.', '.*b', 'a.b', '\\.', '\\/', '\\-', '\\d+', '\\D', '\\w+$', '\\W', '\\s', '\\S+', '\\n', '\\t', '\\$'],
  ...[
    '[abc]',
    '[^abc]',
    '[a-c]',
    '[^a-c]+$',
    '[a-]',
    '[-a]',
    '[]a]',
    '[^]',
    '[]',
    '[\\d-x]',
    '[\\w.]',
    '[\\]]',
    '[\\D]',
    '[\\b]',
  ],
  ...['[a-z0-9-]+', '[a-z%0-9]*ie', '[A-Z]', '[^A-Z]', 'É', '[à-ý]', 'ß', 'K', 'ſ'],
  ...[
    '^https?:\\/\\/(?:[a-z0-9-]+\\.)*?example(?:\\.[a-z]{2,}){1,}',
    '(?:%3F)?utm(?:_[a-z_]*)?',
    '__(?:x|c)__(?:\\[|%5B)\\d',
  ],
];
const texts = [
  ...[
    '',
    'a',
    'b',
    'ab',
    'ba',
    'aab',
    'abc',
    'aaa',
    'bbb',
    'c',
    'ac',
    'acb',
    'A',
    'ABC',
    'a b',
    ' ',
    'a\nb',
    '\n',
    '\t',
  ],
  ...[
    'a.b',
    'a/b',
    'a-b',
    '-',
    'x',
    ']',
    '[',
    '{',
    '}',
    'a{,2}',
    'a{',
    'a{x}',
    '$',
    '\b',
    '0',
    '42',
    '_',
    'é',
    'É',
    'Ÿ',
    'SS',
    'k',
    's',
  ],
  ...[
    'https://www.example.co.uk/a',
    'HTTP://EXAMPLE.COM',
    'https://example',
    'xhttps://example.com',
    '%3Futm_a',
    'UTM',
    '__x__[0]',
    'zombie',
  ],
];

describe('a pattern', () => {
  it.each(sources)('%j is found in the same texts as RegExp finds it', (source) => {
    for (const text of texts) {
      expect(isIn(source, text), `${source} in ${JSON.stringify(text)}`).toBe(new RegExp(source, 'i').test(text));
    }
  });

  it.each([
    ['(a+)+$', `${'a'.repeat(4_000)}!`],
    ['(a|a)*b', 'a'.repeat(4_000)],
    ['(?:[a-z0-9-]+\\.?)*?x\\.example', 'a'.repeat(4_000)],
    ['(.*)*(.*)*(.*)*=$', 'a'.repeat(4_000)],
  ])('%s does not run away on a long text', (source, text) => {
    const start = cpuTime();
    expect(isIn(source, text)).toBe(false);
    expect(cpuTime() - start).toBeLessThan(1_000);
  });

  it.each(['(', '[', 'a**', '(?<', '\\', 'a{2,1}', '[b-a]'])('%s is no regular expression', (source) => {
    expect(compilePattern(source)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });

  it.each([
    ['a(?=b)', 'it uses "(?="'],
    ['a(?!b)', 'it uses "(?!"'],
    ['(?<=a)b', 'it uses "(?<"'],
    ['(?<name>a)', 'it uses "(?<"'],
    ['(a)\\1', 'it uses "\\1"'],
    ['\\x41', 'it uses "\\x"'],
    ['[\\u0041]', 'it uses "\\u"'],
    ['(?:a{100}){100}', 'it uses too many repetitions'],
    ['((?:){1000}){1000}', 'it uses too many repetitions'],
    ['(?:){1000000000}', 'it uses too many repetitions'],
    ['a'.repeat(2_001), 'it is longer than 2000 characters'],
  ])('%s is valid, and not supported', (source, reason) => {
    expect(compilePattern(source)).toEqual({ ok: false, error: { kind: 'unsupported', reason } });
  });
});

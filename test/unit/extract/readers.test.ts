import { describe, expect, it } from 'vitest';
import { repairJson } from '../../../src/extract/page/json-repair.ts';
import { largestOf } from '../../../src/extract/page/srcset.ts';
import { cpuTime } from '../../support/cpu-time.ts';

describe('JSON as pages write it', () => {
  it.each([
    ['{"a":1,}', { a: 1 }],
    ['{"a":[1,2,],}', { a: [1, 2] }],
    ['<!-- {"a":1} -->', { a: 1 }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['/* c */ {"a": "x // y /* z */"} // end', { a: 'x // y /* z */' }],
    ['{"a":"line\nbreak\tand tab"}', { a: 'line\nbreak\tand tab' }],
    ['{"a":"it\\\'s"}', { a: "it's" }],
    ['{"a":"<!-- kept -->, }"};', { a: '<!-- kept -->, }' }],
    ['{"a":"The "quiet", old mill","b":"“x”"}', { a: 'The "quiet", old mill', b: '“x”' }],
    ['{"a":"One"}\n{"b":[{}]}', [{ a: 'One' }, { b: [{}] }]],
    ['{&quot;a&quot;:&quot;Tom &amp;amp; Jerry&quot;}', { a: 'Tom &amp; Jerry' }],
  ])('%j can be read', (source, value) => {
    expect(JSON.parse(repairJson(source))).toEqual(value);
  });

  it('is repaired in time proportional to its length', () => {
    const start = cpuTime();
    repairJson('[,'.repeat(250_000) + ' '.repeat(250_000) + ']'.repeat(250_000));
    repairJson(`{"a":"${'" '.repeat(250_000)}${' '.repeat(250_000)}x`);
    expect(cpuTime() - start).toBeLessThan(3_000);
  });
});

describe('the largest picture of a srcset', () => {
  it.each([
    ['a.jpg 300w, b.jpg 1200w, c.jpg 600w', 'b.jpg'],
    ['a.jpg, b.jpg 2x', 'b.jpg'],
    [
      'https://cdn.example/w_300,h_200/a.jpg 300w, https://cdn.example/w_900,h_600/a.jpg 900w',
      'https://cdn.example/w_900,h_600/a.jpg',
    ],
    ['a.jpg 300w 200h, b.jpg 1200w 800h', 'b.jpg'],
    ['a.jpg%20300w,%20b.jpg%201200w', 'b.jpg'],
    ['a.jpg', 'a.jpg'],
    ['', null],
  ])('%s is %s', (srcset, address) => {
    expect(largestOf(srcset)).toBe(address);
  });
});

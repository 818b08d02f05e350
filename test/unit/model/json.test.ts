import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/model/json.ts';

const errorOf = (text: string) => {
  const parsed = parseJson(text);
  if (parsed.ok) throw new Error(`${JSON.stringify(text)} was read`);
  return `${parsed.error.line}:${parsed.error.column} ${parsed.error.reason}`;
};

describe('parseJson', () => {
  it('reads what JSON.parse reads, and passes over a byte order mark', () => {
    expect(parseJson('{"a": [1, true, null, "x"]}')).toEqual({ ok: true, value: { a: [1, true, null, 'x'] } });
    expect(parseJson('\uFEFF[1]')).toEqual({ ok: true, value: [1] });
  });

  it.each([
    ['', '1:1 expected a value, found the end of the file'],
    ['{"a": 1,}', '1:9 expected a name in double quotes, found }'],
    ['[1, 2,]', '1:7 expected a value, found ]'],
    ['{"a": 1\n "b": 2}', '2:2 expected a comma or }, found "'],
    ['[1\r\n 2]', '2:2 expected a comma or ], found 2'],
    ['[\r1\r2]', '3:1 expected a comma or ], found 2'],
    ['{"a" 1}', '1:6 expected a colon, found 1'],
    ['{a: 1}', '1:2 expected a name in double quotes or }, found a'],
    ["{'a': 1}", "1:2 expected a name in double quotes or }, found '"],
    ['{"a": }', '1:7 expected a value, found }'],
    ['[,1]', '1:2 expected a value or ], found ,'],
    ['{"a": 01}', '1:7 expected a value, found 01'],
    ['{"a": +1}', '1:7 expected a value, found +'],
    ['{"a": NaN}', '1:7 expected a value, found NaN'],
    ['{"a": tru}', '1:7 expected a value, found tru'],
    ['{"a": "b}', '1:7 expected the text that begins here to end with a double quote'],
    ['{"a": "b\n"}', '1:9 expected the text to go on, found the end of the line'],
    ['["\t"]', '1:3 expected the text to go on, found a tab'],
    ['["\\x"]', '1:3 expected an escape such as \\" or \\n, found \\x'],
    ['["\\u12"]', '1:3 expected an escape such as \\" or \\n, found \\u'],
    ['[1, 2', '1:6 expected a comma or ], found the end of the file'],
    ['{"a": {"b": 1}', '1:15 expected a comma or }, found the end of the file'],
    ['{} {}', '1:4 expected the end of the file, found {'],
    ['[1] x', '1:5 expected the end of the file, found x'],
    ['// note\n{}', '1:1 expected a value, found /'],
    ['\uFEFF[}', '1:2 expected a value or ], found }'],
    ['[\u00a01]', '1:2 expected a value or ], found \u00a0'],
  ])('says where %j goes wrong', (text, error) => {
    expect(errorOf(text)).toBe(error);
  });

  it('finds a fault behind a hundred thousand brackets', () => {
    expect(errorOf('['.repeat(100_000))).toBe('1:100001 expected a value or ], found the end of the file');
  });

  it('agrees with the engine on which texts are JSON, whatever is cut out of one', () => {
    const text = '{"a": [1, -2.5e+3, true, false, null, "x\\u00e9\\n"], "": {}, "b": [[], {"c": ""}]}';
    for (let at = 0; at < text.length; at += 1) {
      for (const broken of [
        text.slice(0, at),
        text.slice(0, at) + text.slice(at + 1),
        `${text.slice(0, at)}x${text.slice(at)}`,
      ]) {
        const parsed = parseJson(broken);
        if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(broken));
        else expect(parsed.error.column, broken).toBeLessThanOrEqual(broken.length + 1);
      }
    }
  });
});

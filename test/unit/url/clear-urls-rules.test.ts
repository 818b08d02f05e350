import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/model/limits.ts';
import { cleanUrl } from '../../../src/url/clean-url.ts';
import { compileRules } from '../../../src/url/cleaning-rules.ts';
import { parseClearUrlsRules, readClearUrlsFile } from '../../../src/url/clear-urls-rules.ts';
import { cpuTime } from '../../support/cpu-time.ts';

/** A rule file of our own in ClearURLs' format. */
const file = (providers: Record<string, unknown>) => JSON.stringify({ providers });

const shop = {
  urlPattern: '^https?:\\/\\/(?:[a-z0-9-]+\\.)*?shop\\.example',
  completeProvider: false,
  rules: ['visit_[a-z]*', 'qid', '(?:%3F)?trail', '__x__(?:\\[|%5B)\\d(?:\\]|%5D)', '\\$deep'],
  referralMarketing: ['partner'],
  rawRules: ['\\/ref=[^/?]*'],
  exceptions: ['^https?:\\/\\/api\\.shop\\.example', '^https?:\\/\\/[^/]+\\/search\\?.*?&?qid=.'],
  redirections: ['^https?:\\/\\/shop\\.example\\/out\\?to=([^&]*)'],
  forceRedirection: false,
};
const everywhere = { urlPattern: '.*', rules: ['[a-z]?trk'], referralMarketing: ['ref_?'], exceptions: ['\\/login'] };

const cleanWith = (providers: Record<string, unknown>, url: string) => {
  const rules = parseClearUrlsRules(file(providers));
  if (!rules.ok) throw new Error(rules.error.details?.join('\n'));
  return cleanUrl(url, compileRules({ clearUrls: rules.value }));
};

describe('rules of a ClearURLs file', () => {
  it.each([
    [
      'https://www.shop.example/a?visit_id=1&id=2',
      'https://www.shop.example/a?id=2',
      'a rule, as a regular expression',
    ],
    ['https://shop.example/a?QID=1&id=2', 'https://shop.example/a?id=2', 'a rule in capitals'],
    ['https://shop.example/a?qidx=1&xqid=2', 'https://shop.example/a?qidx=1&xqid=2', 'only whole names'],
    ['https://shop.example/a?__x__%5B0%5D=1&%24deep=2', 'https://shop.example/a', 'names that are percent-encoded'],
    ['https://shop.example/a?b=1&%3Ftrail=2', 'https://shop.example/a?b=1', 'a question mark before the name'],
    ['https://shop.example/a?partner=1', 'https://shop.example/a', 'referral marketing of a certain site'],
    ['https://shop.example/a#qid=1', 'https://shop.example/a', 'parameters in a fragment'],
    ['https://other.example/a?qid=1', 'https://other.example/a?qid=1', 'no other site'],
    ['https://api.shop.example/a?qid=1', 'https://api.shop.example/a?qid=1', 'no exception'],
    ['https://shop.example/search?qid=1&visit_id=2', 'https://shop.example/search?qid=1&visit_id=2', 'no exception'],
    ['https://shop.example/a/ref=b?id=1', 'https://shop.example/a/ref=b?id=1', 'raw rules are not taken'],
    [
      'https://shop.example/out?to=https%3A%2F%2Fb.example',
      'https://shop.example/out?to=https%3A%2F%2Fb.example',
      'redirections are not followed',
    ],
    [
      'https://shop.example/a?utm_source=x&qid=1&b=2',
      'https://shop.example/a?b=2',
      'the built-in list is in force too',
    ],
    ['https://any.example/?trk=1&ztrk=2&id=3', 'https://any.example/?id=3', 'a rule for all sites'],
    ['https://any.example/login?trk=1', 'https://any.example/login?trk=1', 'its exceptions'],
    ['https://git.example/file?ref=main', 'https://git.example/file?ref=main', 'no referral marketing for all sites'],
  ])('turn %s into %s: %s', (visited, clean) => {
    expect(cleanWith({ shop, everywhere }, visited)).toBe(clean);
  });

  it('never block: a complete provider’s pages can be clipped', () => {
    expect(cleanWith({ ads: { urlPattern: 'ads\\.example', completeProvider: true } }, 'https://ads.example/a')).toBe(
      'https://ads.example/a',
    );
  });

  it('leave a URL of more than 4,000 characters to the built-in list', () => {
    const long = `https://shop.example/a?qid=1&b=${'x'.repeat(4_000)}&utm_source=y`;
    expect(cleanWith({ shop }, long)).toBe(long.replace('&utm_source=y', ''));
  });

  it('take little time on any URL, whatever the file says', () => {
    const wild = { urlPattern: '(a+)+$', rules: ['(x+x+)+y'], exceptions: ['(.*)*!$'] };
    const start = cpuTime();
    cleanWith({ wild }, `https://a.example/?${'x'.repeat(190)}=${'a'.repeat(3_000)}`);
    expect(cpuTime() - start).toBeLessThan(1_000);
  });
});

describe('readClearUrlsFile', () => {
  const problemOf = (text: string) => {
    const parsed = parseClearUrlsRules(text);
    if (parsed.ok) throw new Error('the file was accepted');
    expect(parsed.error.code).toBe('settings-invalid');
    return parsed.error.details;
  };

  it('says where the text is no JSON', () => {
    expect(problemOf('{"providers": {\n"a": {],\n}}')).toEqual([
      'Line 2, column 7: expected a name in double quotes or }, found ].',
    ]);
    expect(problemOf(' ')).toEqual(['The file is empty.']);
    expect(problemOf('x'.repeat(limits.importedFile + 1))).toEqual(['The file is too large.']);
  });

  it('says what it misses in another kind of file', () => {
    for (const text of ['[]', '{}', 'null', '"x"', '{"providers":[]}', '{"__proto__":{"providers":{}}}']) {
      expect(problemOf(text)).toEqual(['providers: must be an object with one entry per provider.']);
    }
  });

  it('names the provider and the place of every value that is wrong', () => {
    const details = problemOf(
      file({
        one: { ...shop, urlPattern: '(' },
        two: { ...shop, rules: ['ok', '[', 5] },
        three: 'x',
        four: { rules: ['a'] },
        __proto__x: { urlPattern: 'a', exceptions: 'a{2,1}' },
      }),
    );
    expect(details?.map((line) => line.replace(/\(.*\)/, '(…)'))).toEqual([
      'providers["one"].urlPattern: is no regular expression (…).',
      'providers["two"].rules[1]: is no regular expression (…).',
      'providers["two"].rules[2]: must be text.',
      'providers["three"]: must be an object.',
      'providers["four"].urlPattern: must be text.',
      'providers["__proto__x"].exceptions[0]: is no regular expression (…).',
    ]);
  });

  it('names twenty findings and counts the others', () => {
    const details = problemOf(file(Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`p${index}`, 1]))));
    expect(details).toHaveLength(21);
    expect(details?.at(-1)).toBe('And 5 more.');
  });

  it('passes over a rule that it does not support, and says so', () => {
    const parsed = readClearUrlsFile(file({ shop: { urlPattern: 'shop', rules: ['a(?=b)', 'qid'] } }));
    expect(parsed.ok && parsed.value.skipped).toEqual(['providers["shop"].rules[0]: is passed over, it uses "(?=".']);
    expect(parsed.ok && parsed.value.rules).toHaveLength(1);
  });

  it('cuts nothing on the sites of a provider whose exceptions it does not all understand', () => {
    const parsed = readClearUrlsFile(file({ shop: { urlPattern: 'shop', rules: ['qid'], exceptions: ['a(?!b)'] } }));
    expect(parsed).toMatchObject({ ok: true, value: { rules: [] } });
  });
});

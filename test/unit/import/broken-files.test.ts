import { describe, expect, it } from 'vitest';
import { importCuratedContent } from '../../../src/import/curated-content/import-curated-content.ts';
import { limits } from '../../../src/model/limits.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const href = "href: 'https://a.example/'\n";

const problemOf = (text: string) => {
  const result = importCuratedContent(text, defaultSettings);
  return result.ok ? null : result.error;
};

describe('a file that cannot be imported', () => {
  it.each<[string, string, RegExp, RegExp]>([
    ['nothing', '', /no front matter/, /line 1/],
    ['an article without front matter', '<p>Text</p>', /no front matter/, /line 1/],
    ['front matter behind an empty line', `\n---\n${href}---\n`, /no front matter/, /line 1/],
    ['TOML', `+++\ntitle = "x"\n+++\n`, /no front matter/, /line 1/],
    ['a binary file', 'PK\u0003\u0004\n\n\0\0', /not a text file/, /line 3: a NUL character/],
    ['a quote left open', `---\n${href}title: "x\n---\n`, /cannot be read as YAML/, /line \d+: .*double quoted/],
    ['a colon too many', `---\n${href}a: b\ntitle: x: y\n---\nbody`, /cannot be read as YAML/, /line 4: /],
    [
      'Windows lines',
      `---\r\n${href}a: b\r\na: c\r\n---\r\n`,
      /cannot be read as YAML/,
      /line 4: duplicated mapping key/,
    ],
    ['a key that stands twice', `---\n${href}title: a\ntitle: b\n---\n`, /YAML/, /line 4: duplicated mapping key/],
    ['a tag', `---\n${href}a: !!js/function 'x'\n---\n`, /YAML/, /unknown tag/],
    ['a list', '---\n- a\n---\n', /YAML/, /front matter: it is not a list of "key: value" pairs/],
    ['an empty front matter', '---\n---\nbody', /YAML/, /front matter: it is not/],
    ['no address', '---\ntitle: x\n---\n', /names no web address/, /href/],
    ['an address of a script', "---\nhref: 'javascript:alert(1)'\n---\n", /names no web address/, /http/],
    ['an address without a host', "---\nhref: 'https://'\n---\n", /names no web address/, /http/],
    ['an address that is a list', '---\nhref: [a]\nlink: []\n---\n', /names no web address/, /http/],
  ])('says so, where, and what to do: %s', (_what, text, message, details) => {
    const found = problemOf(text);
    expect(found).toMatchObject({ code: 'file-invalid', message: expect.stringMatching(message) });
    expect(found?.nextStep).toMatch(/^[A-Z].*\.$/);
    expect(found?.details?.join('\n')).toMatch(details);
  });

  it('says that the front matter has no end', () => {
    for (const text of ['---\n', `---\n${href}`, `---\n${href}----\nbody`, `---\n${href}--- x\nbody`, '---\n ---\n']) {
      expect(problemOf(text)).toMatchObject({ code: 'file-invalid', message: expect.stringContaining('has no end') });
    }
  });

  it('says that it is too large', () => {
    expect(problemOf('x'.repeat(limits.importedFile + 1))?.message).toContain('too large');
    expect(problemOf(`---\n${href}---\n${'x'.repeat(limits.body + 1)}`)?.message).toContain('too long');
  });

  it('takes no long time over hostile front matter', () => {
    const started = cpuTime();
    const hostile = [
      `---\n${href}a: ${'['.repeat(100_000)}\n---\n`,
      `---\n${href}a: &a [*a]\n---\n`,
      `---\n${'---x\n'.repeat(100_000)}`,
      `---\n${`---${' '.repeat(50)}x\n`.repeat(50_000)}`,
      `---${' '.repeat(500_000)}x`,
    ];
    for (const text of hostile) expect(problemOf(text)?.code).toBe('file-invalid');
    expect(cpuTime() - started).toBeLessThan(4_000);
  });
});

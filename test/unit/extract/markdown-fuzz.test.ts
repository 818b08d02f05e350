// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/extract/markdown/to-markdown.ts';
import { hazardsIn, shownText } from '../../support/markdown-hazards.ts';
import { randomArticle } from '../../support/random-article.ts';

const rounds = Number(process.env['SHEAF_FUZZ_ROUNDS'] ?? 400);
const first = Number(process.env['SHEAF_FUZZ_SEED'] ?? 1);

/** A failure names its seed: `SHEAF_FUZZ_SEED=7 SHEAF_FUZZ_ROUNDS=1` runs it alone. */
const failures = (check: (article: Element, markdown: string) => readonly string[]): string[] =>
  Array.from({ length: rounds }, (_, index) => first + index).flatMap((seed) => {
    const article = randomArticle(document, seed);
    return check(article, toMarkdown(article, 'https://a.example/')).map((failure) => `seed ${seed}: ${failure}`);
  });

describe(`Markdown of ${rounds} hostile articles`, () => {
  const timeout = 20_000 + rounds * 200;

  it('shows no HTML but inert elements, and no link that runs anything', { timeout }, () => {
    expect(failures((_article, markdown) => hazardsIn(markdown))).toEqual([]);
  });

  it('shows every letter of the text, and no other', { timeout }, () => {
    const found = failures((article, markdown) => {
      const said = (article.textContent ?? '').replace(/\s+/gu, '');
      const shown = shownText(markdown);
      return shown === said ? [] : [firstDifference(said, shown)];
    });
    expect(found).toEqual([]);
  });
});

function firstDifference(said: string, shown: string): string {
  let at = 0;
  while (at < said.length && said[at] === shown[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `${around(said)} became ${around(shown)}`;
}

import { readWords, type SuggestPage } from './page.ts';
import { type Tokens, tokenize } from './tokens.ts';

/** A page cut into words. Values of a list field follow each other with an empty word between, which is in no phrase. */
export interface ReadPage {
  readonly source: SuggestPage;
  readonly title: Tokens;
  readonly description: Tokens;
  readonly keywords: Tokens;
  readonly headings: Tokens;
  readonly body: Tokens;
}

/** Cuts the fields of a page into words, the body up to `readWords`. */
export function readPage(source: SuggestPage): ReadPage {
  const stems = new Map<string, string>();
  const list = (values: readonly string[]): Tokens =>
    joined(values.map((value) => tokenize(value, stems, longestValue)));
  return {
    source,
    title: tokenize(source.title, stems, longestValue),
    description: tokenize(source.description, stems, longestValue),
    keywords: list(source.keywords.slice(0, mostValues)),
    headings: list(source.headings.slice(0, mostValues)),
    body: tokenize(source.body.slice(0, readCharacters), stems, readWords),
  };
}

/** Words of one title, description, keyword or heading; keywords and headings of one page. Pages hold fewer unless they cheat. */
const longestValue = 300;
const mostValues = 200;

/** Far more than so many words have, so that a body of millions of characters is not even looked at. */
export const readCharacters = readWords * 20;

const joined = (parts: readonly Tokens[]): Tokens => ({
  words: parts.flatMap(({ words }) => [...words, '']),
  capitals: parts.flatMap(({ capitals }) => [...capitals, false]),
});

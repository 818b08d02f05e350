import { lessonLimits } from '../../model/lesson.ts';
import { withoutWww } from '../../url/brand.ts';
import { parseUrl } from '../../url/parse-url.ts';
import { fold } from '../fold.ts';
import type { SuggestIndex } from './build-index.ts';
import { findMentions } from './mentions.ts';
import type { SuggestPage } from './page.ts';
import { type ReadPage, readPage } from './read-page.ts';
import type { Reading } from './reading.ts';
import type { TermKey } from './terms.ts';
import { isSpaceless } from './tokens.ts';
import { isFunctionWord, isGeneralWord } from './word-lists.ts';

/** What a memory keeps of a page: nothing that the page could be put together from. */
export interface PageSigns {
  /** `site:`, `section:`, `author:`, `keyword:` and `word:`, each with what it says; no sign twice. */
  readonly signs: readonly string[];
  /** Words of the catalog that the page holds. */
  readonly words: readonly string[];
  /** Terms that the page names. */
  readonly named: readonly TermKey[];
}

const mostWords = 60;
const mostKeywords = 20;
const mostAuthors = 5;
/** Longer values are no names; they would only fill the memory. */
const longestSign = 80;

/** What `learn` takes of a page: to be called when a clip is saved, with the index in use. */
export function pageSigns(index: SuggestIndex, source: SuggestPage): PageSigns {
  const page = readPage(source);
  return signsOfReading(index, { page, mentions: findMentions(index, page), signs: signsOf(page) });
}

/** The same for a page that is read already. */
export function signsOfReading(
  index: SuggestIndex,
  { page, mentions, signs }: Pick<Reading, 'page' | 'mentions' | 'signs'>,
): PageSigns {
  const named = new Set<TermKey>();
  for (const phrase of mentions.keys()) {
    const key = index.terms[index.phrases[phrase]?.term ?? -1]?.key;
    if (key !== undefined) named.add(key);
  }
  const tokens = [page.title, page.keywords, page.description, page.headings, page.body].flatMap(({ words }) => words);
  const words = [...new Set(tokens)].filter((word) => index.phrasesOfWord.has(word) && word.length <= longestSign);
  return {
    signs,
    words: words.slice(0, lessonLimits.words),
    named: [...named].slice(0, lessonLimits.named),
  };
}

/** What can be told without a catalog: where nobody has made its index yet. */
export const signsWithoutCatalog = (source: SuggestPage): PageSigns => ({
  signs: signsOf(readPage(source)),
  words: [],
  named: [],
});

/** The signs alone, as a memory is asked for them. */
export function signsOf(page: ReadPage): readonly string[] {
  const { source } = page;
  const list = [
    ...addressSigns(source.url),
    ...source.authors.slice(0, mostAuthors).map((author) => `author:${fold(author.trim())}`),
    ...source.keywords.slice(0, mostKeywords).map((keyword) => `keyword:${fold(keyword.trim())}`),
    ...topWords(page).map((word) => `word:${word}`),
  ];
  return [...new Set(list)].filter((sign) => !sign.endsWith(':') && sign.length <= longestSign);
}

/** The site, and its section: the first part of the path, where that is not the article itself. */
function addressSigns(url: string): readonly string[] {
  const parsed = parseUrl(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return [];
  const site = withoutWww(parsed.hostname);
  const parts = parsed.pathname.split('/').filter((part) => part !== '');
  // A year is where many sites file everything.
  const section = parts.length > 1 && !/^\d+$/.test(parts[0] ?? '') ? [`section:${site}/${parts[0]}`] : [];
  return [`site:${site}`, ...section];
}

/** The words that the page says most, those of the title and the like counted several times. */
function topWords({ title, keywords, description, headings, body }: ReadPage): readonly string[] {
  const counts = new Map<string, number>();
  const count = (words: readonly string[], weight: number): void => {
    for (const [place, word] of words.entries()) {
      const sign = isSpaceless(word) ? pairAt(words, place) : word;
      if (sign !== '') counts.set(sign, (counts.get(sign) ?? 0) + weight);
    }
  };
  count(title.words, 5);
  count(keywords.words, 4);
  count(description.words, 3);
  count(headings.words, 2);
  count(body.words, 1);
  return [...counts]
    .filter(([word]) => word.length > 1 && !/^\d+$/.test(word) && !isFunctionWord(word))
    .map(([word, times]) => [word, isGeneralWord(word) ? times / 2 : times] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWords)
    .map(([word]) => word);
}

/** In scripts without spaces one letter says little: it and the next, where there is one. */
function pairAt(words: readonly string[], place: number): string {
  const next = words[place + 1] ?? '';
  return isSpaceless(next) ? `${words[place]}${next}` : '';
}

import { countWords } from '../../model/count-words.ts';
import { limits } from '../../model/limits.ts';
import { parseLenient } from '../page/json-ld.ts';
import { attributeOf, select, textContentOf } from '../page/safe-dom.ts';
import { plain } from '../text/fold.ts';
import { noscriptHtml } from './legible-copy.ts';
import { proseIn } from './prose-in-json.ts';

/** A text that stands in for an article which the page's elements do not hold. HTML of strangers: to be sanitised. */
export type HiddenArticle = { readonly html: string; readonly extractor: 'noscript' | 'json-ld' | 'json-state' };

/** Fewer words are a notice ("Please enable JavaScript") or a teaser. */
const fewest = 80;

/** Scripts that are read for an article, and code units of each. */
const scripts = 30;
const scriptLength = 2_000_000;

/**
 * The article where no element of the page holds one: in a `<noscript>`, in JSON-LD's `articleBody`, or in the state that
 * an application brings along as JSON. State is believed only if it names the page's title: it may be the page before's.
 */
export function articleElsewhere(live: Document, title: string): HiddenArticle | null {
  const found = [...fromNoscript(live), ...fromJson(live, title)]
    .map((article) => ({ article, words: countWords(plain(article.html)) }))
    .filter(({ words }) => words >= fewest);
  const most = Math.max(...found.map(({ words }) => words));
  return found.find(({ words }) => words === most)?.article ?? null;
}

function fromNoscript(live: Document): HiddenArticle[] {
  return select(live, 'noscript', 200).flatMap((element) => {
    const html = noscriptHtml(element);
    return html.length > limits.pageText ? [] : [{ html, extractor: 'noscript' as const }];
  });
}

function fromJson(live: Document, title: string): HiddenArticle[] {
  return select(live, 'script[type*="json" i], script#__NEXT_DATA__, script#__NUXT_DATA__', scripts).flatMap(
    (script) => {
      const source = textContentOf(script) ?? '';
      const isLd = /ld\+json/i.test(attributeOf(script, 'type') ?? '');
      if (source.length > scriptLength) return [];
      const values = parseLenient(source);
      const html = values
        .map((value) => proseIn(value, isLd ? ['articleBody'] : [], isLd ? '' : title))
        .find((text) => text !== '');
      return html === undefined ? [] : [{ html, extractor: isLd ? ('json-ld' as const) : ('json-state' as const) }];
    },
  );
}

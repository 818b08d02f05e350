import { tokenize } from '../../src/catalog/suggest/tokens.ts';
import { isFunctionWord } from '../../src/catalog/suggest/word-lists.ts';
import type { Contestant } from './contestant.ts';
import type { LabelledDocument, LabelledSet } from './labelled-set.ts';

/** The usual constants (Robertson and Zaragoza 2009, “The Probabilistic Relevance Framework”). */
const k1 = 1.2;
const b = 0.75;

/**
 * Baseline: Okapi BM25 with the page as the query and each term's label and synonyms as a document. Words are cut,
 * stemmed and freed of function words as ours are, so that what is compared is the weighing.
 */
export function bm25({ terms }: LabelledSet): Contestant {
  const stems = new Map<string, string>();
  const wordsOf = (text: string): readonly string[] =>
    tokenize(text, stems).words.filter((word) => !isFunctionWord(word));
  const documents = terms.map(({ id, label, synonyms }) => ({ id, words: wordsOf([label, ...synonyms].join('\n')) }));
  const average = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length;
  const postings = new Map<string, Map<number, number>>();
  for (const [place, { words }] of documents.entries()) {
    for (const word of words) {
      const list = postings.get(word) ?? new Map<number, number>();
      postings.set(word, list.set(place, (list.get(place) ?? 0) + 1));
    }
  }
  const rank = ({ page }: LabelledDocument): readonly string[] => {
    const scores = new Map<number, number>();
    const query = wordsOf([page.title, page.description, ...page.keywords, ...page.headings, page.body].join('\n'));
    for (const word of query) {
      const list = postings.get(word) ?? new Map<number, number>();
      const idf = Math.log(1 + (documents.length - list.size + 0.5) / (list.size + 0.5));
      for (const [place, count] of list) {
        const length = documents[place]?.words.length ?? 0;
        const part = (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / average));
        scores.set(place, (scores.get(place) ?? 0) + part);
      }
    }
    return [...scores].toSorted(([, one], [, other]) => other - one).map(([place]) => documents[place]?.id ?? '');
  };
  return { name: 'BM25', learn: () => undefined, rank };
}

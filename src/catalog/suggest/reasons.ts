import type { SuggestIndex } from './build-index.ts';
import type { Candidate } from './evidence.ts';
import type { LearnedSign } from './learned.ts';
import { type PageField, pageFields } from './page.ts';
import { weights } from './weights.ts';

/** One piece of evidence for a suggestion, for people to read (`reasonText`). */
export type Reason =
  /** The page names the term as `text`: in these fields, so often in the body. */
  | { readonly kind: 'named'; readonly text: string; readonly fields: readonly PageField[]; readonly times: number }
  /** The page holds words of the term's label. */
  | { readonly kind: 'words-of-label'; readonly label: string }
  /** Picked for so many clips with the same sign; `value` says which site, author and so on. */
  | {
      readonly kind: 'site' | 'section' | 'author' | 'keyword' | 'topic';
      readonly value: string;
      readonly times: number;
    }
  /** Picked for clips that hold these words, for so many of them at most. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly times: number }
  /** An offering belongs to a topic that is chosen. */
  | { readonly kind: 'offering-of'; readonly label: string };

type Weighed = { readonly reason: Reason; readonly weight: number };

/** What speaks for a candidate, the weightiest first. @param topics ids of the chosen topics */
export function reasonsFor(index: SuggestIndex, candidate: Candidate, topics: readonly string[]): readonly Reason[] {
  return [...named(index, candidate), ...learned(index, candidate), ...belonging(index, candidate, topics)]
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ reason }) => reason);
}

const textual = ['title', 'keyword', 'keywords', 'description', 'headings', 'lead', 'body', 'phrase', 'words'] as const;

function named(index: SuggestIndex, { term, named, evidence }: Candidate): readonly Weighed[] {
  if (named === null) return [];
  const weight = textual.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
  if (named.best === null) {
    const label = index.terms[term]?.label ?? '';
    return [{ reason: { kind: 'words-of-label', label }, weight: weights.words * evidence.words }];
  }
  const { phrase, mention } = named.best;
  const fields = pageFields.filter((field) => mention.counts[field] > 0);
  return [{ reason: { kind: 'named', text: phrase.text, fields, times: mention.counts.body }, weight }];
}

const places = ['site', 'section', 'author'] as const;

function learned(index: SuggestIndex, { learned, evidence }: Candidate): readonly Weighed[] {
  if (learned === null) return [];
  const signs = learned.signs().toSorted((a, b) => b.weight - a.weight);
  const from = places.flatMap((kind) =>
    strongest(signs, `${kind}:`).map(
      ({ value, times, weight }): Weighed => ({ reason: { kind, value, times }, weight: weights.steady * weight }),
    ),
  );
  const keywords = strongest(signs, 'keyword:').map(
    ({ value, times }): Weighed => ({
      reason: { kind: 'keyword', value, times },
      weight: weights.keywordsBefore * evidence.keywordsBefore,
    }),
  );
  const company = strongest(signs, 'with:topic:').map(({ value, times }): Weighed => {
    const label = index.terms[index.placeOfKey.get(`topic:${value}`) ?? -1]?.label ?? value;
    return { reason: { kind: 'topic', value: label, times }, weight: weights.company * evidence.company };
  });
  return [...from, ...keywords, ...company, ...likeWords(signs, weights.wordsBefore * evidence.wordsBefore)];
}

/** So many words stand for all that are alike. */
const shownWords = 3;

function likeWords(signs: readonly LearnedSign[], weight: number): readonly Weighed[] {
  const best = signs.filter(({ sign }) => sign.startsWith('word:')).slice(0, shownWords);
  if (best.length === 0) return [];
  const words = best.map(({ sign }) => sign.slice('word:'.length));
  return [{ reason: { kind: 'words', words, times: Math.max(...best.map(({ times }) => times)) }, weight }];
}

/** The weightiest sign of a kind, if there is one; `signs` stand in order. */
function strongest(
  signs: readonly LearnedSign[],
  prefix: string,
): readonly { value: string; times: number; weight: number }[] {
  const best = signs.find(({ sign }) => sign.startsWith(prefix));
  return best === undefined ? [] : [{ value: best.sign.slice(prefix.length), times: best.times, weight: best.weight }];
}

function belonging(index: SuggestIndex, { term, evidence }: Candidate, chosen: readonly string[]): readonly Weighed[] {
  const id = index.terms[term]?.topics?.find((topic) => chosen.includes(topic));
  const label = index.terms[index.placeOfKey.get(`topic:${id}`) ?? -1]?.label;
  if (id === undefined || label === undefined) return [];
  return [{ reason: { kind: 'offering-of', label }, weight: weights.topic * evidence.topic }];
}

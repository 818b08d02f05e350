import { buildSuggestIndex, type SuggestIndex } from '../../../../src/catalog/suggest/build-index.ts';
import type { SuggestPage } from '../../../../src/catalog/suggest/page.ts';
import type { SuggestTerm } from '../../../../src/catalog/suggest/terms.ts';

export const topic = (label: string, more: Partial<SuggestTerm> = {}): SuggestTerm => ({
  kind: 'topic',
  id: label.toLowerCase(),
  label,
  synonyms: [],
  ancestors: [],
  ...more,
});

export const offering = (label: string, more: Partial<SuggestTerm> = {}): SuggestTerm => ({
  ...topic(label),
  kind: 'offering',
  ...more,
});

export const page = (more: Partial<SuggestPage> = {}): SuggestPage => ({
  url: 'https://news.example/health/one',
  title: '',
  description: '',
  authors: [],
  keywords: [],
  headings: [],
  body: '',
  ...more,
});

/** Enough other topics that a word of one label is rare. */
const others =
  'Cardiology|Radiology|Telehealth|Rural Health|Public Health|Billing|Data Quality|Medicine|Nursing|Sepsis|Pharmacy|Surgery|Genomics|Imaging|Vaccination|Hospital Data|Health Data|Claims|Stroke|Asthma';

export const indexOf = (...terms: readonly SuggestTerm[]): SuggestIndex => {
  const taken = new Set(terms.map(({ id }) => id));
  const filler = others.split('|').map((label) => topic(label));
  return buildSuggestIndex([...terms, ...filler.filter(({ id }) => !taken.has(id))]);
};

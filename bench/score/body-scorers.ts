import type { BodyCorpus } from '../corpus/body-page.ts';
import type { BodyScorer } from './page-score.ts';
import { shingleScorer } from './shingles.ts';
import { wordScorer } from './words.ts';

export const bodyScorers: Readonly<Record<BodyCorpus['unit'], BodyScorer>> = {
  shingles: shingleScorer,
  words: wordScorer,
};

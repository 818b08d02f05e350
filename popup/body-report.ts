import { countName } from '../src/ui/count-name.ts';
import type { ChosenScope, FormState, Phase } from './form-state.ts';

/** What the form says of the clip's body, and what the user can have in its place. */
export interface BodyReport {
  readonly text: string;
  /** The user should look twice before saving. */
  readonly isWarning: boolean;
  readonly choices: readonly BodyChoice[];
}

export interface BodyChoice {
  readonly scope: ChosenScope;
  readonly label: string;
}

/** An article of fewer words is more likely a cookie notice or a teaser than what the reader wants to keep. */
const fewWords = 50;

type BodyFacts = Pick<FormState, 'body' | 'bodies' | 'isNavigated'>;

export function reportBody(phase: Phase, facts: BodyFacts): BodyReport {
  const report = reportOf(phase, facts);
  // Of a page that has left the tab, only what was read before can be had.
  const isThere = ({ scope }: BodyChoice) => !facts.isNavigated || facts.bodies[scope] !== undefined;
  return { ...report, choices: report.choices.filter(isThere) };
}

function reportOf(phase: Phase, { body, bodies }: BodyFacts): BodyReport {
  if (phase === 'starting') return { text: 'Reading the page…', isWarning: false, choices: [] };
  const offered = (scope: ChosenScope) => bodies[scope]?.status === 'found';
  const choices = {
    selection: { scope: 'selection', label: 'Your selection' },
    article: { scope: 'article', label: 'Whole article' },
    page: { scope: 'page', label: 'Whole page' },
  } as const;
  const selection = offered('selection') ? [choices.selection] : [];
  if (body.status === 'pending') return { text: 'Reading the article…', isWarning: false, choices: [] };
  if (body.status === 'none') {
    // Of a page that has no text at all there is nothing else to offer.
    const page = bodies.page?.status === 'none' ? [] : [{ ...choices.page, label: 'Clip the whole page' }];
    return { text: body.reason, isWarning: true, choices: [...selection, ...page] };
  }
  const words = wordsOf(body.body.wordCount);
  if (body.body.extractor === 'selection') {
    const article = bodies.article?.status === 'none' ? choices.page : choices.article;
    return { text: `Your selection, ${words}`, isWarning: false, choices: [article] };
  }
  if (body.body.extractor === 'page') {
    const article = offered('article') ? [choices.article] : [];
    return { text: `The whole page, ${words}`, isWarning: false, choices: [...selection, ...article] };
  }
  if (body.body.wordCount >= fewWords) return { text: words, isWarning: false, choices: selection };
  return { text: `Only ${words} found`, isWarning: true, choices: [...selection, choices.page] };
}

const wordsOf = (words: number): string => (words === 1 ? '1 word' : `${countName(words)} words`);

import { type ArrayChange, diffArrays } from 'diff';
import { countWords, segmentWords } from '../model/count-words.ts';

/** A run of text that both versions have, or only the earlier or the later one. */
export interface TextRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface TextComparison {
  /** Words that only the later text has, and only the earlier one. */
  readonly added: number;
  readonly removed: number;
  /** One passage for each place that changed, in the text's order. */
  readonly passages: readonly (readonly TextRun[])[];
}

/**
 * How far two texts may be apart before their difference is given as a whole: Myers' algorithm takes time and memory in
 * proportion to its square.
 */
const maxEditLength = 600;

/**
 * What became of a text, paragraph by paragraph (a line is one), and within changed paragraphs word by word. White space
 * at the ends of lines and empty lines count for nothing.
 */
export function compareTexts(before: string, after: string): TextComparison {
  const passages = changedPlaces(paragraphsOf(before), paragraphsOf(after)).map(comparePassage);
  const runs = passages.flat();
  const wordsOf = (kind: TextRun['kind']) =>
    runs.reduce((words, run) => (run.kind === kind ? words + countWords(run.text) : words), 0);
  return { added: wordsOf('added'), removed: wordsOf('removed'), passages };
}

/** A place where paragraphs were put in, taken out or replaced. */
interface Place {
  readonly before: string[];
  readonly after: string[];
}

function changedPlaces(before: string[], after: string[]): Place[] {
  const places: Place[] = [];
  let place: Place | null = null;
  for (const { added, removed, value } of compare(before, after)) {
    if (!added && !removed) {
      place = null;
      continue;
    }
    if (place === null) {
      place = { before: [], after: [] };
      places.push(place);
    }
    (added ? place.after : place.before).push(...value);
  }
  return places;
}

function comparePassage({ before, after }: Place): TextRun[] {
  const changes = compare(tokensOf(before), tokensOf(after));
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Two lists with too little in common to be told apart in reasonable time are one for the other. */
function compare(before: string[], after: string[]): Pick<ArrayChange<string>, 'added' | 'removed' | 'value'>[] {
  return (
    diffArrays(before, after, { maxEditLength }) ?? [
      { removed: true, added: false, value: before },
      { removed: false, added: true, value: after },
    ]
  );
}

const paragraphsOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

const tokensOf = (paragraphs: readonly string[]): string[] =>
  Array.from(segmentWords(paragraphs.join('\n')), ({ text }) => text);

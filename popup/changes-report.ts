import type { TextRun } from '../src/compare/compare-texts.ts';
import type { FieldChange, PageChanges } from '../src/compare/compare-with-page.ts';
import { segmentWords } from '../src/model/count-words.ts';
import { countName } from '../src/ui/count-name.ts';
import { dateName } from '../src/ui/date-name.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const names: Readonly<Record<FieldChange['field'], string>> = {
  title: 'title',
  description: 'description',
  published: 'date',
  modified: 'time of change',
};

/** In one line what became of a page since it was clipped on a day (ISO 8601). */
export function summarise({ fields, text }: PageChanges, clippedOn: string): string {
  const isTextChanged = text !== null && text.passages.length > 0;
  const parts = [...fields.map(({ field }) => names[field]), ...(isTextChanged ? [`text (${wordsOf(text)})`] : [])];
  if (parts.length > 0) return `Changed since ${dateName(clippedOn)}: ${list.format(parts)}`;
  return text === null ? 'Title, description and dates have not changed since.' : 'The page has not changed since.';
}

/** A field's old and new value as people read them. */
export function namedChange({ field, before, after }: FieldChange): { name: string; before: string; after: string } {
  const isDate = field === 'published' || field === 'modified';
  // Of one day only the time has changed.
  const show = isDate && dateName(before) !== dateName(after) ? dateName : (value: string) => value;
  return { name: names[field], before: before === '' ? '' : show(before), after: show(after) };
}

/** How many words of unchanged text stay beside a change. */
const contextWords = 8;

/** A passage with unchanged text cut down to what stands next to the changes. */
export function shorten(passage: readonly TextRun[]): TextRun[] {
  return passage.map((run, index) =>
    run.kind === 'same'
      ? { kind: run.kind, text: context(run.text, index > 0, index < passage.length - 1) }
      : { kind: run.kind, text: run.text },
  );
}

function context(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  const ends = wordEnds(text);
  const kept = (isAfterChange ? contextWords : 0) + (isBeforeChange ? contextWords : 0);
  if (ends.length <= kept + 1) return text;
  const head = isAfterChange ? text.slice(0, ends[contextWords - 1]) : '';
  const tail = isBeforeChange ? text.slice(ends[ends.length - 1 - contextWords]) : '';
  return `${head} … ${tail.trimStart()}`;
}

/** Where each word of a text ends, in code units. */
function wordEnds(text: string): number[] {
  const ends: number[] = [];
  let at = 0;
  for (const piece of segmentWords(text)) {
    at += piece.text.length;
    if (piece.isWord) ends.push(at);
  }
  return ends;
}

const wordsOf = ({ added, removed }: { added: number; removed: number }): string =>
  added === 0 && removed === 0 ? 'its punctuation' : `${countName(added)} words in, ${countName(removed)} out`;

import { type Highlight, inTextOrder } from '../../model/highlight.ts';

/** Characters that mean something in CommonMark, in GitHub's dialect or in Obsidian's, and are to be text. */
const special = /[\\`*_[\]<>|~$#%^]|&(?=[#\w])|==/g;
/** What makes a list or an underline of a line that begins with it. */
const lineStart = /^([-+=]|\d{1,9}(?=[.)]))/gm;

/** Text that Markdown shows as it is. */
const literal = (text: string): string =>
  text
    .replace(special, (found) => [...found].map((character) => `\\${character}`).join(''))
    .replace(lineStart, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`));

/** Each line of a passage as a paragraph of its quotation: the passage's blocks stay apart. */
const quotation = (text: string): string =>
  literal(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n>\n');

/** A line break in a note is one that its writer wanted. */
const noteText = (note: string): string =>
  literal(note.trim())
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').join('\\\n'))
    .join('\n\n');

/**
 * What the reader has marked, as a section of its own behind the article: every passage as a quotation, its note below.
 * Empty without highlights.
 */
export function renderHighlights(highlights: readonly Highlight[]): string {
  if (highlights.length === 0) return '';
  const entries = inTextOrder(highlights).map(({ quote, note }) =>
    note.trim() === '' ? quotation(quote.exact) : `${quotation(quote.exact)}\n\n${noteText(note)}`,
  );
  // Two quotations in a row would be one: a comment, which Markdown does not show, keeps them apart.
  return `## Highlights\n\n${entries.join('\n\n<!-- -->\n\n')}\n`;
}

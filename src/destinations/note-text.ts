import type { Job } from './destination.ts';

/** The property by which a note is known as a clip's own. */
const property = 'clip-id';

/**
 * The clip as Markdown with its id among the properties, so that another delivery finds the note again.
 * The front matter ends at the first line that is `---` alone: within it, YAML indents every such line.
 */
export function noteText({ full, render }: Pick<Job, 'full' | 'render'>, options: { withBody: boolean }): string {
  const text = render('markdown').text;
  const end = text.indexOf('\n---\n', 3);
  const body = options.withBody ? text.slice(end) : '\n---\n';
  return `${text.slice(0, end)}\n${property}: ${full.clip.id}${body}`;
}

/**
 * Whether a note is the one that `noteText` made of a clip, also after a person has worked on it. An indented line is part
 * of a text, in which a page could name another clip.
 */
export function isNoteOf(clipId: string, text: string): boolean {
  const head = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] ?? '';
  return head.split(/\r?\n/).some((line) => line.replace(/["']/g, '').trimEnd() === `${property}: ${clipId}`);
}

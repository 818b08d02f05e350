/** A formula within a line, as most readers of Markdown know it. Empty for one that says nothing. */
export function writeInlineMath(latex: string): string {
  const inert = inertLatex(latex).replace(/\s+/gu, ' ').trim();
  return inert === '' ? '' : `$${inert}$`;
}

/**
 * A formula in lines of its own. Lines that a reader without mathematics would take for lists, rules, headings or quotes
 * are joined to the one before.
 */
export function writeMathLines(latex: string): string[] {
  const groups: string[][] = [];
  for (const line of inertLatex(latex).split('\n')) {
    const text = line.trim();
    const last = groups.at(-1);
    if (text === '') continue;
    if (!/^(?:[-=+#>*~|:]|\d+[.)])/.test(text)) groups.push([text]);
    // Behind a comment, it would be one.
    else if (last === undefined || last.at(-1)?.includes('%')) groups.push([`{} ${text}`]);
    else last.push(text);
  }
  return ['$$', ...groups.map((parts) => parts.join(' ')), '$$'];
}

/**
 * TeX that stays text for readers of Markdown who know no mathematics: no HTML, no link, no code comes of it. `\\lt` is the
 * same sign.
 */
const inertLatex = (latex: string): string =>
  latex
    .replace(/<(?=[a-z/!?])/gi, '\\lt ')
    .replace(/`/g, '‘')
    .replace(/\](?=[([:])/g, '] ')
    .replace(/(\\.)|\$/gs, (_match, escaped: string | undefined) => escaped ?? '\\$')
    .trim()
    // What is left of a control space at the end would escape the closing sign.
    .replace(/(?<!\\)((?:\\\\){0,50})\\$/, '$1');

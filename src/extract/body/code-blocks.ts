/**
 * Takes from code blocks what highlighters and sites add for the screen, so that a block is its lines and nothing else:
 * line numbers, tables that hold numbers and code side by side, a label for the language, lines without line ends.
 */
export function tidyCodeBlocks(root: ParentNode): void {
  for (const table of root.querySelectorAll('table')) unwrapTable(table);
  for (const pre of root.querySelectorAll('pre')) {
    for (const numbers of pre.querySelectorAll(lineNumbers)) numbers.remove();
    endLines(pre);
  }
  for (const label of root.querySelectorAll('[class*="language-"] > span.lang')) label.remove();
}

/** Numbers that stand within the code: Pygments, Rouge, Prism, highlight.js' plugin, react-syntax-highlighter, GitHub. */
const lineNumbers = [
  ...['.lineno', '.linenos', '.linenumber', '.line-number', '.line-numbers-rows', '.hljs-ln-numbers', '.gutter'],
  ...[
    '.react-syntax-highlighter-line-number',
    '.blob-num',
    '.rouge-gutter',
    '.hl-line-number',
    '.CodeMirror-linenumber',
  ],
].join(', ');

/** Cells of line numbers, and cells of code, in the tables that highlighters make. */
const numberCell = '.gutter, .rouge-gutter, .linenos, .lineno, .blob-num, .hljs-ln-numbers';
const codeCell = '.code, .rouge-code, .blob-code, .hljs-ln-code';

/** A table of line numbers and code becomes the code: its one cell of lines, or a line of each row. */
function unwrapTable(table: Element): void {
  if (table.querySelector(numberCell) === null) return;
  const cells = [...table.querySelectorAll(codeCell)].filter((cell) => cell.localName === 'td');
  const [first] = cells;
  if (first === undefined) return;
  const inner = table.closest('pre');
  const block = cells.length === 1 ? (first.querySelector('pre') ?? first) : first;
  const pre = inner ?? table.ownerDocument.createElement('pre');
  for (const name of ['class', 'lang', 'data-lang', 'data-language', 'data-tagsearch-lang']) {
    const value = block.getAttribute(name) ?? table.getAttribute(name);
    if (inner === null && value !== null) pre.setAttribute(name, value);
  }
  const lines = cells.length === 1 ? [...block.childNodes] : cells.flatMap((cell) => [...cell.childNodes, '\n']);
  if (inner === null) {
    pre.append(...lines);
    table.replaceWith(pre);
  } else table.replaceWith(...lines);
}

/** Elements that highlighters make of a line each. */
const blockLines = 'div, p, li';
const inlineLines = '.line, .code-line, .token-line, .cm-line, .view-line';

/** Writes the line ends that the screen shows by blocks and breaks; the blocks themselves are no part of code. */
function endLines(pre: Element): void {
  for (const line of pre.querySelectorAll('br')) line.replaceWith('\n');
  for (const line of pre.querySelectorAll(inlineLines)) {
    const next = line.nextSibling;
    // Without a line end after it, an inline element is a line only where another follows at once.
    if (!line.matches(blockLines) && next instanceof Element && next.matches(inlineLines) && !endsLine(line))
      line.after('\n');
  }
  for (const line of [...pre.querySelectorAll(blockLines)].reverse()) {
    const needsEnd = line.nextSibling !== null && !startsLine(line.nextSibling) && !endsLine(line);
    line.replaceWith(...line.childNodes, ...(needsEnd ? ['\n'] : []));
  }
  for (const list of pre.querySelectorAll('ol, ul')) list.replaceWith(...list.childNodes);
}

const endsLine = (node: Node): boolean => (node.textContent ?? '').endsWith('\n');
const startsLine = (node: Node): boolean => (node.textContent ?? '').startsWith('\n');

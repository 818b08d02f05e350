import { noteId } from '../footnotes/footnotes.ts';
import { latexAttribute } from '../maths/formula.ts';
import { readDescriptions, readDetails, readFigure } from './read-groups.ts';
import { readInlines, wrapperOf } from './read-inline.ts';
import { readList } from './read-list.ts';
import { isLayout, readTable } from './read-table.ts';
import { type Around, isBlock, isFormula, type Reading, survey } from './reading.ts';
import { splitAtBreaks } from './split-at-breaks.ts';
import type { Block, Inline } from './tree.ts';

/** A document's blocks. */
export function readDocument(root: ParentNode): Block[] {
  const reading: Reading = { ...survey(root), blocks: (nodes, around) => readBlocks(nodes, reading, around) };
  return readBlocks(root.childNodes, reading);
}

/** The blocks of some nodes in a row: text between blocks makes paragraphs of its own. */
function readBlocks(nodes: Iterable<Node>, reading: Reading, around: Around = []): Block[] {
  const blocks: Block[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    addAll(blocks, paragraphs(run, reading, around, true));
    run = [];
  };
  for (const node of nodes) {
    if (!(node instanceof Element) || (!isBlock(node) && !reading.withBlocks.has(node))) {
      run.push(node);
      continue;
    }
    endRun();
    addAll(blocks, readElement(node, reading, around));
  }
  endRun();
  return blocks;
}

/** Spreading a long list into `push` exhausts the stack. */
function addAll(blocks: Block[], added: readonly Block[]): void {
  for (const block of added) blocks.push(block);
}

/** Text as paragraphs: where the page has none of its own, two line breaks in a row part them. */
function paragraphs(nodes: readonly Node[], reading: Reading, around: Around, isImplied: boolean): Block[] {
  const inlines = readInlines(nodes, reading);
  const parts = isImplied ? splitAtBreaks(inlines) : [inlines].filter((part) => part.length > 0);
  return parts.map((children) => ({ type: 'paragraph', children: within(around, children), isImplied }));
}

const within = (around: Around, children: Inline[]): Inline[] =>
  around.reduceRight((inner, wrapIn) => wrapIn(inner), children);

function readElement(element: Element, reading: Reading, around: Around): Block[] {
  const label = noteId.exec(element.id)?.[1];
  if (label !== undefined && reading.notes.has(label)) {
    return [{ type: 'footnoteDefinition', label, children: readContent(element, reading, []) }];
  }
  return readContent(element, reading, around);
}

function readContent(element: Element, reading: Reading, around: Around): Block[] {
  if (isFormula(element)) return [{ type: 'math', value: element.getAttribute(latexAttribute) ?? '' }];
  const name = element.localName;
  switch (name) {
    case 'p':
      return reading.withBlocks.has(element)
        ? readBlocks(element.childNodes, reading, around)
        : paragraphs([...element.childNodes], reading, around, false);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const children = within(around, readInlines([...element.childNodes], reading));
      return [{ type: 'heading', depth: Number(name[1]), children }];
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: readBlocks(element.childNodes, reading) }];
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return readList(element, reading, around);
    case 'pre':
      return [readCode(element)];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return isLayout(element) ? readBlocks(element.childNodes, reading, around) : readTable(element, reading);
    case 'dl':
      return readDescriptions(element, reading);
    case 'figure':
      return readFigure(element, reading, around);
    case 'details':
      return readDetails(element, reading, around);
    default: {
      const wrapper = wrapperOf(element);
      return readBlocks(element.childNodes, reading, wrapper === null ? around : [...around, wrapper]);
    }
  }
}

function readCode(pre: Element): Block {
  const code = pre.querySelector('code');
  for (const lineBreak of pre.querySelectorAll('br')) lineBreak.replaceWith('\n');
  const text = (pre.textContent ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const classes = `${code?.className ?? ''} ${pre.className}`;
  const language = /(?:^|\s)(?:language|lang)-([^\s`]{1,50})/.exec(classes)?.[1] ?? '';
  return { type: 'code', language, value: text };
}

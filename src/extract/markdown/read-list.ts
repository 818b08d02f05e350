import { noteId } from '../footnotes/footnotes.ts';
import type { Around, Reading } from './reading.ts';
import type { Block, ListItem } from './tree.ts';

/** CommonMark's numbers have nine digits at most. */
const maxStart = 900_000_000;

/** A list; where its items are the document's footnotes, those. */
export function readList(list: Element, reading: Reading, around: Around): Block[] {
  const groups = groupItems(list);
  const notes: Block[] = [];
  const items: ListItem[] = [];
  for (const group of groups) {
    const label = noteId.exec(group.element?.id ?? '')?.[1];
    if (group.element !== null && label !== undefined && reading.notes.has(label)) {
      const children = reading.blocks(group.element.childNodes);
      notes.push({ type: 'footnoteDefinition', label, children });
    } else items.push(readItem(group, reading, around));
  }
  const start = list.localName === 'ol' ? startOf(list) : null;
  return items.length === 0 ? notes : [{ type: 'list', start, items }, ...notes];
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return start >= 0 && start <= maxStart ? start : 1;
}

interface Group {
  readonly element: Element | null;
  /** The item's own nodes, and what strays between it and the next: pages nest lists so. */
  readonly nodes: Node[];
}

function groupItems(list: Element): Group[] {
  const groups: Group[] = [];
  for (const node of list.childNodes) {
    if (node instanceof Element && node.localName === 'li') groups.push({ element: node, nodes: [...node.childNodes] });
    else if (node instanceof Element || (node.nodeValue ?? '').trim() !== '') {
      const last = groups.at(-1);
      if (node.nodeType === 8) continue;
      if (last === undefined) groups.push({ element: null, nodes: [node] });
      else last.nodes.push(node);
    }
  }
  return groups;
}

function readItem({ element, nodes }: Group, reading: Reading, around: Around): ListItem {
  const box = element === null ? null : checkboxOf(element);
  const children = reading.blocks(nodes, around);
  if (box !== null) return { isChecked: box.hasAttribute('checked'), children };
  return taskOf(children) ?? { isChecked: null, children };
}

/** The checkbox that an item begins with. */
function checkboxOf(item: Element): Element | null {
  for (let node: Node | null = item.firstChild; node !== null; ) {
    if (node.nodeType === 8 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() === '')) node = node.nextSibling;
    else if (!(node instanceof Element)) return null;
    else if (node.localName === 'input') return node;
    else if (node.localName === 'p' || node.localName === 'label') node = node.firstChild;
    else return null;
  }
  return null;
}

/** The sign by which a checkbox is kept in an article's HTML, which has no form controls. */
function taskOf(children: readonly Block[]): ListItem | null {
  const [first, ...rest] = children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !/^[☐☑☒] /u.test(text.value)) return null;
  const inlines = [{ ...text, value: text.value.slice(2) }, ...first.children.slice(1)];
  return { isChecked: !text.value.startsWith('☐'), children: [{ ...first, children: inlines }, ...rest] };
}

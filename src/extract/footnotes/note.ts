/** A note as it stands in the page: its content, and what goes with it when it is taken out. */
export interface FoundNote {
  readonly content: readonly Node[];
  /** Elements that hold nothing once the content is gone. */
  readonly husks: readonly Element[];
}

const blocks = 'li, p, div, aside, dd, dt, td, th, section, blockquote, article, body';

/** UTF-16 units; what is longer is a chapter. */
const longest = 10_000;

/** How many targets of references an element holds, itself among them. */
export type TargetCounts = ReadonlyMap<Element, number>;

export function countTargets(targets: Iterable<Element>): TargetCounts {
  const counts = new Map<Element, number>();
  for (const target of targets) {
    for (let element: Element | null = target; element !== null; element = element.parentElement)
      counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return counts;
}

/** The note that a reference leads to; null where it leads to something else. */
export function noteAt(target: Element, counts: TargetCounts): FoundNote | null {
  const block = target.matches(`${blocks}, tr, table`) ? target : blockAround(target);
  if (block === null) return null;
  if ((counts.get(block) ?? 0) > 1) return block === target ? null : slice(block, target, counts);
  if (block.querySelector('h1, h2, h3') !== null) return null;
  const found = whole(block, target);
  const length = found?.content.reduce((sum, node) => sum + (node.textContent ?? '').length, 0) ?? 0;
  return length > 0 && length <= longest ? found : null;
}

/** The block that a name within a line belongs to: it has to begin with it. */
function blockAround(target: Element): Element | null {
  if (/^h[1-6]$/.test(target.localName)) return null;
  const next = target.nextElementSibling;
  const isBare = (target.textContent ?? '').trim() === '';
  const block = target.closest(blocks);
  if (isBare && next?.localName === 'p' && block?.localName !== 'p') return next;
  // Word processors put each note into an element of its own.
  const own = block?.localName === 'p' ? block.parentElement : null;
  return own !== null && own !== undefined && /^(?:_?ftn|_?edn|sd(?:foot|end)note)\d+$/.test(own.id) ? own : block;
}

function whole(block: Element, target: Element): FoundNote | null {
  const name = block.localName;
  if (name === 'dt') {
    const meaning = block.nextElementSibling;
    return meaning?.localName === 'dd' ? { content: [...meaning.childNodes], husks: [block, meaning] } : null;
  }
  if (name === 'td' || name === 'th' || name === 'tr' || name === 'table') return inRow(block);
  if (name === 'article' || name === 'body') return null;
  if (block !== target && !beginsWith(block, target)) return null;
  return { content: [...block.childNodes], husks: [block] };
}

/** In a table, the note stands in the last cell of the row, its number in the first. */
function inRow(element: Element): FoundNote | null {
  const row = element.localName === 'table' ? element.querySelector('tr') : element.closest('tr');
  const cell = row?.lastElementChild;
  return row === null || row === undefined || cell === null || cell === undefined
    ? null
    : { content: [...cell.childNodes], husks: [row] };
}

function beginsWith(block: Element, target: Element): boolean {
  const range = block.ownerDocument.createRange();
  range.setStart(block, 0);
  range.setEndBefore(target);
  return range.toString().trim().length <= 3;
}

/** Notes that share a block, parted by breaks: from the target's part to the next target's. */
function slice(block: Element, target: Element, counts: TargetCounts): FoundNote | null {
  const content: Node[] = [];
  let node: Node | null = childWith(block, target);
  for (; node !== null; node = node.nextSibling) {
    const isNext = content.length > 0 && node instanceof Element && counts.has(node);
    if (isNext) break;
    content.push(node);
  }
  const text = content.map(({ textContent }) => textContent ?? '').join('');
  return text.trim() === '' || text.length > longest ? null : { content, husks: [] };
}

function childWith(block: Element, target: Element): Element | null {
  let child: Element | null = target;
  while (child !== null && child.parentElement !== block) child = child.parentElement;
  return child;
}

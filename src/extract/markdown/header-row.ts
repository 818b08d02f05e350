/**
 * Makes the first row of a table its header where the page shows it as one, all its cells in bold, without marking it
 * up so: GFM's tables always have a header, and an empty one helps nobody.
 */
export function promoteHeaderRows(root: ParentNode): void {
  for (const table of root.querySelectorAll('table')) promoteHeaderRow(table);
}

function promoteHeaderRow(table: Element): void {
  const row = table.querySelector('tr');
  if (row === null || table.querySelector('th, thead') !== null) return;
  const cells = [...row.children].filter((cell) => cell.localName === 'td');
  if (cells.length < 2 || !cells.every(isBold)) return;
  for (const cell of cells) {
    const header = cell.ownerDocument.createElement('th');
    header.append(...boldIn(cell));
    cell.replaceWith(header);
  }
}

const isBold = (cell: Element): boolean => {
  const bold = cell.querySelector('b, strong');
  return bold !== null && (bold.textContent ?? '').trim() === (cell.textContent ?? '').trim();
};

const boldIn = (cell: Element): ChildNode[] => [...(cell.querySelector('b, strong')?.childNodes ?? [])];

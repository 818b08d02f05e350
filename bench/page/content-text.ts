const unseen = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD']);

const inline = new Set(
  ['A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RP RT RUBY S SAMP SMALL']
    .concat('SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR')
    .flatMap((names) => names.split(' ')),
);

/**
 * The text of an extractor's HTML, the same way for every extractor: words of neighbouring blocks stay apart, words
 * broken by inline markup stay whole. Nothing of the HTML is loaded or run.
 */
export function contentText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const pieces: string[] = [];
  let node: Node | null = body;
  while (node !== null) {
    const isSeen: boolean = !unseen.has(node.nodeName);
    if (node.nodeType === Node.TEXT_NODE) pieces.push(node.nodeValue ?? '');
    else if (isBlock(node)) pieces.push('\n');
    if (isSeen && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && isBlock(node)) pieces.push('\n');
    }
    node = node === null || node === body ? null : node.nextSibling;
  }
  return pieces.join('');
}

const isBlock = (node: Node): boolean => node.nodeType === Node.ELEMENT_NODE && !inline.has(node.nodeName);

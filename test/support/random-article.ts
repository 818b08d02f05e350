/** Numbers from 0 to 1 that a seed gives, always the same (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What means something in Markdown or HTML, or lies beside what does. */
const scraps = [
  ...[
    'a',
    'word',
    'Wort',
    'é',
    '漢',
    '字',
    '。',
    '「',
    '」',
    'ا',
    '🎉',
    '👩‍🚀',
    '\u00a0',
    '\u200b',
    '\u00ad',
    ' ',
    ' ',
    ' ',
    '\n',
    '\t',
  ],
  ...['*', '**', '***', '_', '__', '~', '~~', '`', '``', '```', '~~~', '\\', '\\\\', '|', '||', '$', '$$', '$x$', '^'],
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '][',
    ']:',
    '[^1]',
    '[^1]:',
    '[x]',
    '[ ] ',
    ':',
    '!',
    '.',
    ',',
    '“',
    '”',
    "'",
    '"',
  ],
  ...['#', '# ', '## ', '- ', '+ ', '* ', '> ', '1. ', '1) ', '7', '0', '---', '***', '===', '=', ':--', '    '],
  ...['<', '>', '&', '<b>', '</b>', '<script>', '</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', '<?', '?>'],
  ...['<![CDATA[', '</td>', '</table>', '</details>', '<br>', '&lt;', '&amp;', '&copy;', '&#42;', '&#x2a;', 'AT&T'],
  ...['<javascript:alert(1)>', '[x](javascript:alert(1))', '[x]: javascript:alert(1)', '![x](data:text/html,x)'],
  ...[
    'http://a.example',
    'https://a.example/b_c*d',
    'www.a.example',
    'a@b.example',
    'ftp://a.example',
    'mailto:a@b.example',
  ],
];

const addresses = [
  ...[
    'https://a.example/',
    '/b c',
    'd?e=1&f=2#g',
    'https://a.example/(h',
    'i)',
    '#j',
    '',
    'k"l',
    "m'n",
    '<o>',
    '\\p',
    '*q*',
  ],
  ...[
    'mailto:a@b.example',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'vbscript:x',
    'data:text/html,<b>',
    'file:///x',
  ],
  ...[
    'JAVASCRIPT:alert(1)',
    'javascript&colon;alert(1)',
    '\u0001javascript:alert(1)',
    '//c.example/`r`',
    'made-up:x',
    '[s](t)',
  ],
];

const inlineNames = [
  'em',
  'strong',
  'b',
  'i',
  'del',
  'code',
  'a',
  'sub',
  'sup',
  'kbd',
  'mark',
  'u',
  'span',
  'br',
  'img',
  'small',
];
const blockNames = [
  ...['p', 'p', 'p', 'h1', 'h3', 'ul', 'ol', 'blockquote', 'pre', 'table', 'div', 'details', 'hr', 'dl', 'figure'],
];

/** An article as a tree of elements that no parser has to bring into order; hostile in its text and addresses. */
export function randomArticle(document: Document, seed: number): HTMLElement {
  const random = randomFrom(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const text = (): string => Array.from({ length: 1 + upTo(6) }, () => pick(scraps)).join('');
  const make = (name: string, ...children: Node[]): HTMLElement => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  };
  const inline = (depth: number, isInLink: boolean): Node => {
    const name = depth > 0 && random() < 0.45 ? pick(inlineNames) : 'text';
    if (name === 'text' || (name === 'a' && isInLink)) return document.createTextNode(text());
    const element = make(name);
    if (name === 'br') return element;
    if (name === 'img') {
      element.setAttribute('src', pick(addresses));
      element.setAttribute('alt', text());
    } else if (name === 'code') element.append(text());
    else element.append(...inlines(depth - 1, isInLink || name === 'a'));
    if (name === 'a') element.setAttribute('href', pick(addresses));
    if (random() < 0.2) element.setAttribute('title', text());
    if (random() < 0.1) element.setAttribute('onclick', 'alert(1)');
    return element;
  };
  const inlines = (depth: number, isInLink = false): Node[] =>
    Array.from({ length: 1 + upTo(4) }, () => inline(depth, isInLink));
  const flow = (depth: number): Node[] => (random() < 0.5 ? inlines(2) : blocks(depth - 1));
  const row = (name: string, depth: number): HTMLElement =>
    make('tr', ...Array.from({ length: 1 + upTo(3) }, () => cell(name, depth)));
  const cell = (name: string, depth: number): HTMLElement => {
    const element = make(name, ...(random() < 0.8 ? inlines(2) : flow(depth)));
    if (random() < 0.15) element.setAttribute('colspan', '2');
    return element;
  };
  const rows = (name: string, depth: number): HTMLElement[] =>
    Array.from({ length: 1 + upTo(3) }, () => row(name, depth));
  const block = (depth: number): Node => {
    const name = depth > 0 ? pick(blockNames) : 'p';
    switch (name) {
      case 'ul':
      case 'ol':
        return make(name, ...Array.from({ length: 1 + upTo(3) }, () => make('li', ...flow(depth))));
      case 'blockquote':
      case 'div':
      case 'figure':
        return make(name, ...flow(depth));
      case 'details':
        return make(name, make('summary', ...inlines(1)), ...flow(depth));
      case 'dl':
        return make(name, make('dt', ...inlines(1)), make('dd', ...flow(depth)));
      case 'table':
        return make(name, make('thead', row('th', depth)), make('tbody', ...rows('td', depth)));
      case 'pre':
        return make(name, make('code', document.createTextNode(`${text()}\n${text()}`)));
      case 'hr':
        return make(name);
      default:
        return make(name, ...inlines(3));
    }
  };
  const blocks = (depth: number): Node[] => Array.from({ length: 1 + upTo(4) }, () => block(depth));
  return make('article', ...blocks(3));
}

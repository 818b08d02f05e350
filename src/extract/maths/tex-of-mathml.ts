import { functionNames, texOfCharacter } from './tex-symbols.ts';

/** Bare MathML as TeX that shows the same. Elements that are not known give what they hold. */
export const texOfMathml = (math: Element): string => row([...math.children]).trim();

/** TeX of neighbours: a command's name must not run into a letter. */
function row(elements: readonly Element[]): string {
  const tall = elements.some(({ localName }) => /^(?:mfrac|mtable|munderover|msqrt)$/.test(localName));
  const last = elements.length - 1;
  const isFenced = tall && last > 1 && isFence(elements[0]) && isFence(elements[last]);
  const pieces = elements.map((element, at) =>
    isFenced && (at === 0 || at === last) ? `\\${at === 0 ? 'left' : 'right'}${tex(element)}` : tex(element),
  );
  return joined(pieces);
}

const isFence = (element: Element | undefined): boolean =>
  element?.localName === 'mo' && /^[()[\]|{}⟨⟩⌊⌋⌈⌉‖]$/u.test((element.textContent ?? '').trim());

/** Pieces of TeX in a row, a blank where a command's name would run into a letter. */
function joined(pieces: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    if (/\\[a-z]+$/i.test(before) && /^[a-z]/i.test(piece)) parts.push(' ');
    parts.push(piece);
    before = piece.slice(-20);
  }
  return parts.join('');
}

type Writer = (element: Element) => string;

const child = (element: Element, at: number): string => {
  const found = element.children[at];
  return found === undefined ? '' : tex(found);
};
const inner: Writer = (element) => row([...element.children]);
const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

const writers: Readonly<Record<string, Writer>> = {
  mi: identifier,
  mn: (element) => characters(text(element)),
  mo: (element) => (functionNames.has(text(element)) ? `\\${text(element)}` : characters(text(element))),
  mtext: words,
  ms: words,
  mspace: (element) =>
    element.getAttribute('linebreak') === 'newline'
      ? '\\\\'
      : /^[1-9]/.test(element.getAttribute('width') ?? '')
        ? '\\quad '
        : '\\ ',
  mphantom: (element) => `\\phantom{${inner(element)}}`,
  mfrac: (element) =>
    /^0/.test(element.getAttribute('linethickness') ?? '')
      ? `\\genfrac{}{}{0pt}{}{${child(element, 0)}}{${child(element, 1)}}`
      : `\\frac{${child(element, 0)}}{${child(element, 1)}}`,
  msqrt: (element) => `\\sqrt{${inner(element)}}`,
  mroot: (element) => `\\sqrt[${child(element, 1)}]{${child(element, 0)}}`,
  msub: (element) => `${base(element)}_${group(child(element, 1))}`,
  msup: (element) => `${base(element)}${raised(child(element, 1))}`,
  msubsup: (element) => `${base(element)}_${group(child(element, 1))}${raised(child(element, 2))}`,
  munder: (element) => below(element, child(element, 0)),
  mover: (element) => above(element, child(element, 0), 1),
  munderover: (element) =>
    hasLimits(element)
      ? `${child(element, 0)}_${group(child(element, 1))}^${group(child(element, 2))}`
      : above(element, below(element, child(element, 0)), 2),
  mmultiscripts: multiscripts,
  mtable: table,
  mfenced: fenced,
  menclose: (element) =>
    /box/.test(element.getAttribute('notation') ?? '') ? `\\boxed{${inner(element)}}` : inner(element),
};

const tex: Writer = (element) => (writers[element.localName] ?? inner)(element);

const characters = (value: string): string => joined([...value].map(texOfCharacter));

const variants: Readonly<Record<string, string>> = {
  ...{ bold: 'mathbf', 'double-struck': 'mathbb', script: 'mathcal', fraktur: 'mathfrak' },
  ...{ 'sans-serif': 'mathsf', monospace: 'mathtt', 'bold-italic': 'boldsymbol', normal: 'mathrm' },
};

function identifier(element: Element): string {
  const name = text(element);
  if (functionNames.has(name)) return `\\${name}`;
  const variant = variants[element.getAttribute('mathvariant') ?? ''];
  const written = characters(name);
  const isWord = [...name].length > 1 && /^[\p{L}\d]+$/u.test(name);
  if (variant === 'mathrm' && written.startsWith('\\')) return written;
  return variant !== undefined ? `\\${variant}{${written}}` : isWord ? `\\mathrm{${written}}` : written;
}

function words(element: Element): string {
  const value = (element.textContent ?? '').replace(/\s+/gu, ' ');
  return value.trim() === ''
    ? value === ''
      ? ''
      : '\\ '
    : `\\text{${value.replace(/[{}%#&_$]/g, '\\$&').replace(/\\(?![{}%#&_$])/g, '')}}`;
}

const isSingle = (value: string): boolean => [...value].length === 1 || /^\\[a-z]+$/i.test(value);
const group = (value: string): string => ([...value].length === 1 ? value : `{${value}}`);
const raised = (value: string): string => (/^'+$/.test(value) ? value : `^${group(value)}`);

function base(element: Element): string {
  const value = child(element, 0);
  return isSingle(value) || /^\\math\w+\{\w\}$/.test(value) ? value : `{${value}}`;
}

/** Operators that carry what is below and above them as limits. */
const hasLimits = (element: Element): boolean =>
  /^\\(?:sum|prod|coprod|int|oint|big\w+|lim|limsup|liminf|max|min|sup|inf|det|gcd|Pr)$/.test(child(element, 0));

const accents: Readonly<Record<string, string>> = {
  ...{ '¯': 'bar', ˉ: 'bar', '‾': 'overline', _: 'underline', '^': 'hat', ˆ: 'hat', '~': 'tilde', '˜': 'tilde' },
  ...{ '→': 'vec', '˙': 'dot', '¨': 'ddot', '⏞': 'overbrace', '⏟': 'underbrace', ˇ: 'check', '˘': 'breve' },
};

function above(element: Element, value: string, at: number): string {
  const mark = element.children[at];
  const accent = mark === undefined ? undefined : accents[text(mark)];
  if (accent !== undefined) return `\\${accent}{${value}}`;
  return hasLimits(element) ? `${value}^${group(child(element, at))}` : `\\overset{${child(element, at)}}{${value}}`;
}

function below(element: Element, value: string): string {
  const mark = element.children[1];
  const accent = mark === undefined ? undefined : accents[text(mark)];
  if (accent === 'bar' || accent === 'overline') return `\\underline{${value}}`;
  if (accent !== undefined) return `\\${accent}{${value}}`;
  return hasLimits(element) ? `${value}_${group(child(element, 1))}` : `\\underset{${child(element, 1)}}{${value}}`;
}

function multiscripts(element: Element): string {
  const [first, ...rest] = [...element.children];
  const split = rest.findIndex(({ localName }) => localName === 'mprescripts');
  const scripts = (elements: readonly Element[]): string =>
    elements
      .map((script, at) => (script.localName === 'none' ? '' : `${at % 2 === 0 ? '_' : '^'}${group(tex(script))}`))
      .join('');
  const after = split === -1 ? rest : rest.slice(0, split);
  const before = split === -1 ? [] : rest.slice(split + 1);
  return `${before.length > 0 ? `{}${scripts(before)}` : ''}${first === undefined ? '' : group(tex(first))}${scripts(after)}`;
}

function table(element: Element): string {
  const rows = [...element.children].filter(({ localName }) => /^m(?:labeled)?tr$/.test(localName));
  const lines = rows.map((line) =>
    [...line.children]
      .slice(line.localName === 'mlabeledtr' ? 1 : 0)
      .map(inner)
      .join(' & '),
  );
  const isAligned = /^right left/.test(element.getAttribute('columnalign') ?? '');
  const name = isAligned ? 'aligned' : 'matrix';
  return `\\begin{${name}}${lines.join(' \\\\ ')}\\end{${name}}`;
}

function fenced(element: Element): string {
  const separator = (element.getAttribute('separators') ?? ',').trim().slice(0, 1);
  const delimiter = (name: string, otherwise: string): string =>
    characters(element.getAttribute(name) ?? otherwise) || '.';
  return `\\left${delimiter('open', '(')}${[...element.children].map(tex).join(separator)}\\right${delimiter('close', ')')}`;
}

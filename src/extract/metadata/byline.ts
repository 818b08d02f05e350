import { boundedText } from '../page/bounded-text.ts';
import { folded, type Line, linesOf, type Run } from '../page/lines.ts';
import type { Page } from '../page/page.ts';
import { attributeOf, closest, contains, localNameOf, parentOf, select } from '../page/safe-dom.ts';
import { type Classes, perAlphabet } from '../text/per-alphabet.ts';
import { conjunction, personNames } from '../text/person-names.ts';
import { isNearHeadline, linesByHeadline, linesFarther } from './near-headline.ts';

/** Elements named for the author. Most have no such class at all: so they are asked once and not five times. */
const named =
  '[class*="author" i]:is([class*="author-name" i], [class*="authorname" i], [class*="author__name" i], [class~="author" i], [class*="authors" i]), [class*="byline" i], [id*="byline" i], [data-testid*="byline" i], a[href*="/author/"], a[href*="/authors/"], a[href*="/by/"], a[href*="/people/"]';
/** Elements that speak of an author in some way: a portrait, a button to follow, a box about one. */
const namedLoosely =
  '[class*="author" i], [data-testid*="author" i], a[href*="/editors/"], a[href*="/autor/"], a[href*="/auteur/"]';
const foreign =
  'button, [role="button"], form, aside, footer:not(article footer, main footer), nav, [class*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i], [class*="caption" i], [class*="credit" i]';

const byWord =
  '(?:(?:(?:written|posted|words|story|text|reported|article|post|reporting)\\s+)?by|von|par|por|di|door|av|af|автор|作者|文|記者|记者)';
/** What may stand before "by" in its line: nothing, a date, or a sign that parts. "Sponsored by" names no author. */
const lead = ({ letter }: Classes): string =>
  `^(?:[^${letter}]*|.{0,60}(?:\\d(?:\\s*[A-Z]{2,4}|[日일])?|[ap]\\.?m\\.?|\\b(?:ago|Uhr)|[|•·–—,])\\s*)`;
/** A line that says by whom the article is. */
const by = perAlphabet((classes) => {
  const { upper, caseless, ignoringCase } = classes;
  return new RegExp(`${lead(classes)}${byWord}(?:\\s*[:：]\\s*|\\s+)([${upper}${caseless}].{1,100})$`, ignoringCase);
});
/** Cheaper than `by` and `byAtEnd`, and true of every line that one of them fits. */
const mayNameAuthor = /(?:^|[^a-z])(?:by|von|par|por|di|door|av|af)(?:[^a-z]|$)|автор|作者|文|記者|记者/i;
/** The words before a link that names the author. */
const byAtEnd = perAlphabet((classes) => new RegExp(`${lead(classes)}${byWord}\\s*[:：]?$`, classes.ignoringCase));
const separator = /^(?:,|;|&|\/|\||and|und|et|y|e|en|og|och|i)\s*(?:and|&)?$/i;
/** The end of a list whose last name is no link: `<a>Jane Roe</a> and John Doe`. */
const andName = new RegExp(`^,?${conjunction.source}(.*)`, 'i');
/** The section may follow: "By Jane Roe, in Travel". */
const section = /,\s+in\s.*$/i;

const nameStart = perAlphabet(({ upper, caseless }) => new RegExp(`^[${upper}${caseless}]`, 'u'));

/** A byline as people write it: a short run of capitalised words. */
const looksLikeNames = (text: string): boolean => {
  const names = personNames([text]);
  return (
    names.length > 0 &&
    names.every((name) => name.split(' ').length <= 5 && nameStart(name).test(name) && !/[!?:]\s|[!?]$/.test(name))
  );
};

/**
 * The texts that name the author on the page itself: a line "By …" at the headline, elements named for it, a line "By …"
 * farther down.
 */
export function bylineNames(page: Page): string[] {
  const atHeadline = bylineAtHeadline(page);
  if (atHeadline.length > 0) return atHeadline;
  const inNamed = namesIn(page, named);
  return inNamed.length > 0 ? inNamed : namesInLines(linesFarther(page));
}

/** Two and more words, all of them capitalised but for particles; or a name in a script without capitals. */
const fullName = perAlphabet(({ letter, upper, caseless, mark }) => {
  const particle = 'v[oa]n|de[rnl]?|d[iao]|la|le|al|el|bin|ibn|zu|ter|ten|y|e';
  const word = `[${upper}][${letter}${mark}'’.-]*|[${caseless}]+|${particle}`;
  return new RegExp(`^(?=.*\\s|.*[${caseless}])(?:(?:${word})(?:\\s|$))+$`, 'u');
});

/** The texts that name the author in elements that speak of one in some way: for where nothing surer does. */
export const looseBylineNames = (page: Page): string[] =>
  namesIn(page, namedLoosely).filter((text) => personNames([text]).every((name) => fullName(name).test(name)));

const namesIn = (page: Page, selector: string): string[] =>
  namesAt(select(page.document, selector, 200).filter((element) => isNearHeadline(page, element)));

/** The texts that name the author in a line "By …" at the headline. */
export const bylineAtHeadline = (page: Page): string[] => namesInLines(linesByHeadline(page));

function namesInLines(lines: readonly Line[]): string[] {
  for (const [index, line] of lines.entries()) {
    if (!mayNameAuthor.test(line.text)) continue;
    const linked = linkedNames(line);
    if (linked.length > 0) return linked;
    const text = line.text.length < 160 ? by(line.text).exec(line.text)?.[1]?.replace(section, '') : undefined;
    if (text !== undefined && looksLikeNames(text)) return [text];
    // The name may stand in a block of its own: "By" / "Jane Roe".
    const next = lines[index + 1]?.text ?? '';
    if (line.text.length < 20 && byAtEnd(line.text).test(line.text) && next.length < 80 && looksLikeNames(next))
      return [next];
  }
  return [];
}

/** The links after "by", as far as only commas and "and" part them; a name without a link may end the list. */
function linkedNames({ runs }: Line): string[] {
  const words = runs.map((run) => ({ ...run, text: folded(run.text) })).filter(({ text }) => text !== '');
  const start = words.slice(0, 5).findIndex((_, index) => {
    const text = joined(words.slice(0, index + 1));
    return byAtEnd(text).test(text);
  });
  const names: string[] = [];
  let isParted = true;
  for (const { text, element } of start === -1 ? [] : words.slice(start + 1)) {
    if (separator.test(text)) {
      isParted = true;
    } else if (closest(element, 'a') !== null && isParted && looksLikeNames(text)) {
      names.push(text);
      isParted = false;
    } else {
      const last = andName.exec(` ${text}`)?.[1];
      if (names.length > 0 && last !== undefined && looksLikeNames(last)) names.push(last);
      break;
    }
  }
  return names;
}

const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join(' ');

function namesAt(elements: readonly Element[]): string[] {
  const own = elements.filter((element) => closest(element, foreign) === null);
  const innermost = own.filter((element) => !own.some((other) => other !== element && contains(element, other)));
  for (const element of innermost.slice(0, 40)) {
    const text = nameLine(element);
    if (text !== null) return [text, ...siblingsOf(element, innermost)];
  }
  return [];
}

/** The first line of an element that reads like names: a date, a job or a button may stand beneath it. */
function nameLine(element: Element): string | null {
  const lines =
    localNameOf(element) === 'a' ? [boundedText(element, 200)] : linesOf(element, 6).map(({ text }) => text);
  // Two letters are the initials that stand for a missing portrait.
  return lines.find((text) => text.length > 2 && text.length < 120 && looksLikeNames(text)) ?? null;
}

/** The other names of a byline: elements of the same class that share the first one's parent or grandparent. */
function siblingsOf(first: Element, elements: readonly Element[]): string[] {
  const parent = parentOf(parentOf(first) ?? first) ?? first;
  const kind = attributeOf(first, 'class');
  return elements
    .filter((element) => element !== first && attributeOf(element, 'class') === kind && contains(parent, element))
    .slice(0, 8)
    .map(nameLine)
    .filter((text) => text !== null);
}

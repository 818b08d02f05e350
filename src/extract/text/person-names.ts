import { fold, noLetter, plain } from './fold.ts';
import { perAlphabet } from './per-alphabet.ts';
import { isPlainName } from './plain-name.ts';
import { withoutRole } from './roles.ts';

/** What stands before a name in a byline, in the languages of the pages measured. */
const prefix =
  /^(?:(?:(?:written|posted|published|reported|posts?|story|text|words|article|analysis|opinion|review|interview|guest post|reviewed|edited|compiled|presented)\s+(?:and photos\s+)?)?by|author|authors|autor(?:in|en|es)?|auteur|texte?|tekst|foto|von|vom|par|por|de la mano de|di|door|av|af|przez|kirjoittaja|autore|автор|от|作者|文|撰文|記者|记者)(?:\s*[:：|]\s*|\s+)/i;

/** The first words of all that `prefix` fits. Most names begin with none of them, and need no such pattern made. */
const openings = new Set(
  'written posted published reported post posts story text words article analysis opinion review interview guest reviewed edited compiled presented by author authors autor autorin autoren autores auteur texte tekst foto von vom par por de di door av af przez kirjoittaja autore автор от 作者 文 撰文 記者 记者'.split(
    ' ',
  ),
);
const firstWord = /^[^\s:：|]*/;

/** Those who helped: "Editing by Jane Roe", "Illustration by John Doe". */
const helper =
  /^(?:(?:additional|medically|expertly)\s+)?(?:edit(?:ed|ing)|review(?:ed|ing)|fact[- ]check(?:ed|ing)|translat(?:ed|ion)|illustrat(?:ed|ions?)|photo(?:s|graph(?:s|y|ed))?|compiled|produced)\s+by\s/i;

/** Signs that part one author from the next. */
const listSign = /\s*(?:[;|•·«»／、，]|\s\/\s|\n)\s*/;
export const conjunction = /\s+(?:and|&|und|et|y|e|og|och|en|ja|with|mit|avec)\s+/i;

const address = /https?:\/\/|www\.|\.(?:com|org|net|de|co\.uk)\b/i;
const dated = /\b(?:19|20)\d{2}\b|\d{1,2}:\d{2}/;
const organization =
  /\b(?:team|newsroom|desk|editors|staff|contributors|redaktion|redacci[oó]n|r[eé]daction|redazione|press|news|times|agency|agencies|media|network|magazine|reuters|afp|dpa|university|institute|inc|gmbh|ltd|llc)\.?$|^(?:the|afp|dpa|ap|cnn|bbc|reuters|bloomberg)\b/i;
const dayAtEnd = perAlphabet(({ letter }) => {
  const month = `[${letter}]{3,9}\\.?`;
  return new RegExp(`[\\s,|–—-]+(?:(?:on|am|le)\\s+)?(?:${month}\\s+\\d{1,2}|\\d{1,2}\\.?\\s+${month})$`, 'u');
});
const aLetter = perAlphabet(({ letter }) => new RegExp(`[${letter}]`, 'u'));
const capitalAtStart = perAlphabet(({ upper }) => new RegExp(`^[${upper}]`, 'u'));
const stopAtEnd = perAlphabet(({ lower }) => new RegExp(`([${lower}]{4})\\.$`, 'u'));
const hyphenAtEnd = perAlphabet(({ letter }) => new RegExp(`[${letter}]-(?:\\s|$)`, 'u'));
/** A day without its year, or an account. */
const noName = perAlphabet(({ letter }) => new RegExp(`^[${letter}]{3,9}\\.?\\s+\\d{1,2}$|^[a-z0-9._]{3,}$`, 'u'));
/** Words that stand where a name is missing. */
const nobody =
  /^(?:(?:.*\s)?admin(?:istrator)?|editor|author|user|guest|staff|unknown|anonymous|null|undefined|none|n\/a|redaktion|redacci[oó]n|r[eé]daction|redazione|staff (?:writer|reporter)|webmaster|posted|by|written by|view all posts.*|read more.*|all posts.*|more from.*|follow|\d+)$/i;

/**
 * The people that a byline or a metadata value names: "By", roles, handles, addresses and dates off, lists split,
 * doubles dropped.
 */
export function personNames(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const names: string[] = [];
  const found = values.slice(0, 200).flatMap((value) => namesIn(value.slice(0, 1_000)));
  // "Jane Roe, Example Press" is by Jane Roe; an organisation on its own is the author.
  const people = found.filter((name) => isPlainName(name) || !organization.test(name));
  for (const name of people.length > 0 ? people : found) {
    const folded = fold(name);
    const key = folded.replace(noLetter(folded), '');
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    names.push(name);
  }
  return names.slice(0, 50);
}

/**
 * Authors that are no names of people, as they are written: accounts (`jroe7`), desks and teams ("Example Contributor").
 * For where nobody else is named.
 */
export function accountNames(values: readonly string[]): string[] {
  const texts = values.slice(0, 200).flatMap((value) => withoutHandles(value.slice(0, 1_000)).split(/\s*[;,]\s*/));
  const names = texts.map((text) => withoutPrefix(text).replace(/^[\s\-–—|:,.*]+/, '')).filter(isAccount);
  return [...new Set(names)].slice(0, 50);
}

const isAccount = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 60 &&
  name.split(' ').length <= 5 &&
  aLetter(name).test(name) &&
  !address.test(name) &&
  !dated.test(name) &&
  !nobody.test(name);

const withoutHandles = (value: string): string =>
  plain(value)
    .replace(/[([]?\s*[\w.+-]+@[\w-]+\.[\w.-]+\s*[)\]]?/g, ' ')
    .replace(/\(\s*@\w+\s*\)|(?:^|\s)@\w+/g, ' ')
    .replace(/\s(?:19|20)\d{2}\s?[-./年].*$/, '')
    .trim();

function namesIn(value: string): string[] {
  if (isPlainName(value)) return [value];
  const text = withoutPrefix(withoutHandles(value));
  const parts = text.split(listSign);
  const writers = parts.filter((part) => !helper.test(part));
  return (writers.length > 0 ? writers : parts).flatMap(splitCommas).map(tidy).filter(isName);
}

function withoutPrefix(text: string): string {
  const once = cutPrefix(text).trim();
  return once === text ? once : cutPrefix(once).trim();
}

const cutPrefix = (text: string): string =>
  openings.has((firstWord.exec(text)?.[0] ?? '').toLowerCase()) ? text.replace(prefix, '') : text;

/** "A, B and C" is three people; "A, Senior Editor" is one; "Roe, Jane" is one, written last name first. */
function splitCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*(?:(?:and|und|et|y|og)\s+)?/i).filter((part) => part !== '');
  const [family, given] = parts;
  if (parts.length === 2 && family !== undefined && given !== undefined && !family.includes(' ') && isPerson(given)) {
    return given.split(' ').length <= 2 && !conjunction.test(given) ? [`${given} ${family}`] : splitConjunction(text);
  }
  return parts.flatMap((part) => splitConjunction(part));
}

/** Parted at "and", if there is a whole name on both sides: "Marks and Example" stays whole. */
function splitConjunction(text: string): string[] {
  const parts = text.split(conjunction);
  return parts.length > 1 && parts.every((part) => part.trim().includes(' ') || /\p{Lo}/u.test(part)) ? parts : [text];
}

/** An account's name made of the person's: `jane-roe` → Jane Roe. */
const fromSlug = (name: string): string =>
  /^[a-z]{2,}(?:-[a-z]{2,}){1,3}$/.test(name)
    ? name.replace(
        /(?:^|-)([a-z])/g,
        (part, letter: string) => `${part.startsWith('-') ? ' ' : ''}${letter.toUpperCase()}`,
      )
    : name;

const tidy = (written: string): string => {
  const text = withoutPrefix(written.trim());
  const name = fromSlug(withoutRole(text.replace(dayAtEnd(text), '')))
    .replace(/^[\s\-–—|:,.*]+|[\s\-–—|:,*]+$/g, '')
    .replace(/\s*\([^()]{0,80}\)$/, '');
  return name.replace(stopAtEnd(name), '$1').trim();
};

const isPerson = (text: string): boolean =>
  capitalAtStart(text).test(text) && !dated.test(text) && withoutRole(text) === text;

const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 80 &&
  name.split(' ').length <= 7 &&
  aLetter(name).test(name) &&
  !address.test(name) &&
  !dated.test(name) &&
  !hyphenAtEnd(name).test(name) &&
  !noName(name).test(name) &&
  !nobody.test(name);

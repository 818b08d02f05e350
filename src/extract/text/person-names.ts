import { fold, plain } from './fold.ts';
import { withoutRole } from './roles.ts';

/** What stands before a name in a byline, in the languages of the pages measured. */
const prefix =
  /^(?:(?:(?:written|posted|published|reported|posts?|story|text|words|article|analysis|opinion|review|interview|guest post|reviewed|edited|compiled|presented)\s+(?:and photos\s+)?)?by|author|authors|autor(?:in|en|es)?|auteur|texte?|tekst|foto|von|vom|par|por|de la mano de|di|door|av|af|przez|kirjoittaja|autore|автор|от|作者|文|撰文|記者|记者)(?:\s*[:：|]\s*|\s+)/iu;

/** Those who helped: "Editing by Jane Roe", "Illustration by John Doe". */
const helper =
  /^(?:(?:additional|medically|expertly)\s+)?(?:edit(?:ed|ing)|review(?:ed|ing)|fact[- ]check(?:ed|ing)|translat(?:ed|ion)|illustrat(?:ed|ions?)|photo(?:s|graph(?:s|y|ed))?|compiled|produced)\s+by\s/iu;

/** Signs that part one author from the next. */
const listSign = /\s*(?:[;|•·«»／、，]|\s\/\s|\n)\s*/u;
export const conjunction = /\s+(?:and|&|und|et|y|e|og|och|en|ja|with|mit|avec)\s+/iu;

const address = /https?:\/\/|www\.|\.(?:com|org|net|de|co\.uk)\b/i;
const dated = /\b(?:19|20)\d{2}\b|\d{1,2}:\d{2}/;
const organization =
  /\b(?:team|newsroom|desk|editors|staff|contributors|redaktion|redacci[oó]n|r[eé]daction|redazione|press|news|times|agency|agencies|media|network|magazine|reuters|afp|dpa|university|institute|inc|gmbh|ltd|llc)\.?$|^(?:the|afp|dpa|ap|cnn|bbc|reuters|bloomberg)\b/iu;
const dayAtEnd = /[\s,|–—-]+(?:(?:on|am|le)\s+)?(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,9}\.?)$/u;
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
  const people = found.filter((name) => !organization.test(name));
  for (const name of people.length > 0 ? people : found) {
    const key = fold(name).replace(/[^\p{L}\p{N}]/gu, '');
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
  const names = texts.map((text) => withoutPrefix(text).replace(/^[\s\-–—|:,.*]+/u, '')).filter(isAccount);
  return [...new Set(names)].slice(0, 50);
}

const isAccount = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 60 &&
  name.split(' ').length <= 5 &&
  /\p{L}/u.test(name) &&
  !address.test(name) &&
  !dated.test(name) &&
  !nobody.test(name);

const withoutHandles = (value: string): string =>
  plain(value)
    .replace(/[([]?\s*[\w.+-]+@[\w-]+\.[\w.-]+\s*[)\]]?/g, ' ')
    .replace(/\(\s*@\w+\s*\)|(?:^|\s)@\w+/g, ' ')
    .replace(/\s(?:19|20)\d{2}\s?[-./年].*$/u, '')
    .trim();

function namesIn(value: string): string[] {
  const text = withoutPrefix(withoutHandles(value));
  const parts = text.split(listSign);
  const writers = parts.filter((part) => !helper.test(part));
  return (writers.length > 0 ? writers : parts).flatMap(splitCommas).map(tidy).filter(isName);
}

function withoutPrefix(text: string): string {
  const once = text.replace(prefix, '').trim();
  return once === text ? once : once.replace(prefix, '').trim();
}

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

const tidy = (name: string): string =>
  fromSlug(withoutRole(withoutPrefix(name.trim()).replace(dayAtEnd, '')))
    .replace(/^[\s\-–—|:,.*]+|[\s\-–—|:,*]+$/gu, '')
    .replace(/\s*\([^()]{0,80}\)$/, '')
    .replace(/(\p{Ll}{4})\.$/u, '$1')
    .trim();

const isPerson = (text: string): boolean => /^\p{Lu}/u.test(text) && !dated.test(text) && withoutRole(text) === text;

const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 80 &&
  name.split(' ').length <= 7 &&
  /\p{L}/u.test(name) &&
  !address.test(name) &&
  !dated.test(name) &&
  !/\p{L}-(?:\s|$)/u.test(name) &&
  !/^\p{L}{3,9}\.?\s+\d{1,2}$|^[a-z0-9._]{3,}$/u.test(name) &&
  !nobody.test(name);

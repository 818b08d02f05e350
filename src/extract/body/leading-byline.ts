import { fold } from '../text/fold.ts';
import { monthOf } from '../text/months.ts';
import { writtenDate } from '../text/written-date.ts';

/** What is known of who wrote an article, and in which language. */
export type Writing = { readonly authors: readonly string[]; readonly language: string | null };

/** UTF-16 units that a line about author and day has at most, and that an article has at least. */
const longest = 140;
const leastArticle = 300;

/** Words around names and dates, in the languages that most pages are written in. */
const around = new RegExp(
  `^(?:${[
    'by|von|vom|par|por|di|da|door|av|af|and|und|et|y|e|en|och|og|with|mit|avec|con|the|on|am|le|el|il|op|at|um|à|alle|om|kl|of|de|a|p|m|pm|uhr|h|st|nd|rd|th',
    'written|posted|published|updated|author|words|text|veröffentlicht|aktualisiert|publié|publicado|pubblicato|gepubliceerd|autor|autorin|auteur|autore',
    'min|mins|minute|minutes|read|lesezeit|minuten|mon|tues?|wed|thu|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day',
    '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica',
    'utc|gmt|[ecmp][sd]t|bst|cest|cet|ist|jst|aest',
  ].join('|')})$`,
);

/** Removes the lines at an article's very beginning that only name author and day: the form shows both. */
export function removeLeadingByline(root: Element, writing: Writing): void {
  for (let count = 0; count < 4 && (root.textContent ?? '').trim().length >= leastArticle; count += 1) {
    const line = firstLine(root);
    if (line === null || !isByline(line.textContent ?? '', writing)) return;
    line.remove();
  }
}

/** The outermost element at the very beginning that holds a line's text and no more; null where no element does. */
function firstLine(root: Element): Element | null {
  let element: Element | null = root;
  while (element !== null && (element.textContent ?? '').trim().length > longest) {
    const first: ChildNode | undefined = [...element.childNodes].find(
      (node) => node instanceof Element || (node.textContent ?? '').trim() !== '',
    );
    element = first instanceof Element ? first : null;
  }
  const isLine = element !== null && !/^(?:h[1-6]|pre|figure|img|hr)$/.test(element.localName);
  return isLine && element?.querySelector('img, pre, table') === null ? element : null;
}

function isByline(text: string, { authors, language }: Writing): boolean {
  const line = fold(text);
  const names = authors.map(fold).filter((name) => name !== '' && line.includes(name));
  if (names.length === 0 && writtenDate(text, { language, monthFirst: false }) === null) return false;
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), line);
  const words = rest.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.every((word) => around.test(word) || monthOf(word, language) !== null);
}

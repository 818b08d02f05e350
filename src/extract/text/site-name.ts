import { parseUrl } from '../../url/parse-url.ts';
import { letters, noLetter } from './fold.ts';

/** The labels of a host that may be a site's name: `www.bbc.co.uk` → `bbc`. Short and general ones are left out. */
function hostLabels(url: string): string[] {
  const host = parseUrl(url)?.hostname ?? '';
  const labels = host.split('.').slice(0, -1);
  return labels
    .filter((label) => !/^(?:www\d?|m|amp|mobile|com?|org|net|gov|edu|ac|news|blog|en|de|fr|es)$/.test(label))
    .map(letters)
    .filter((label) => label.length >= 2);
}

/** Whether a host's label is written by beginnings of the words in their order: `nytimes` ← The New York Times. */
export function abbreviates(label: string, name: string): boolean {
  // A headline: no host is called by the beginnings of so many words.
  if (name.length > 80) return false;
  const words = name.split(noLetter(name)).filter((word) => word !== '');
  // The ends that the words so far can reach in the label.
  let ends = new Set([0]);
  let given = 0;
  for (const written of words.slice(0, 8)) {
    if (ends.size === 0) return false;
    const word = letters(written);
    const next = new Set<number>();
    for (const end of ends) {
      // Articles and "of" may be left out.
      if (/^(?:the|of|and|for|der|die|das|le|la|les|el|los|de)$/.test(word)) next.add(end);
      for (let length = 1; length <= word.length && label.startsWith(word.slice(0, length), end); length += 1) {
        next.add(end + length);
      }
    }
    ends = next;
    given += 1;
  }
  return given > 0 && label.length >= 2 && ends.has(label.length);
}

/**
 * Whether a part of a title ("The Example Times", "Example Times Sport") names the site rather than the article.
 * @param names what the site calls itself, from its metadata
 */
export const namesSite = (part: string, names: readonly string[], url: string): boolean => siteTeller(names, url)(part);

/** As `namesSite`, for asking of many parts. */
export function siteTeller(names: readonly string[], url: string): (part: string) => boolean {
  const known = names.map(letters);
  const labels = hostLabels(url);
  return (part) => {
    const own = letters(part);
    if (own === '') return true;
    const words = part.split(/\s+/).length;
    if (known.some((name) => sameName(own, name, words))) return true;
    return labels.some(
      (label) =>
        own === label ||
        (label.length >= 3 && words <= 4 && own.includes(label)) ||
        (own.length >= 4 && label.includes(own) && own.length >= label.length / 2) ||
        abbreviates(label, part),
    );
  };
}

const sameName = (part: string, name: string, words: number): boolean =>
  name !== '' &&
  (part === name ||
    (name.length >= 4 && words <= 5 && part.startsWith(name)) ||
    (part.length >= 4 && (name.startsWith(part) || name.endsWith(part))));

import { safeFileName } from '../../model/file-name.ts';
import { imageExtension } from '../../model/image-extension.ts';
import { slugify } from '../../url/slug.ts';

/** Characters of a file's name without its extension: enough to be known by. */
const longestStem = 60;

/**
 * Gives images their places beside Markdown files: `images/harbour-at-dawn.jpg`, by the last part of their address, safe
 * on every file system (in small letters, so that case tells none apart) and in a link as it is. Each is given once;
 * equal names get a number, with a hyphen instead of `fileNamer()`'s blank.
 */
export function imagePathNamer(): (url: string, mediaType: string) => string {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return (url, mediaType) => {
    const extension = `.${imageExtension({ mediaType })}`;
    const wanted = safeFileName(stemOf(url), extension, 'image');
    let name = wanted;
    for (let n = (lastNumber.get(wanted) ?? 1) + 1; taken.has(name); n += 1) {
      lastNumber.set(wanted, n);
      name = `${wanted.slice(0, -extension.length)}-${n}${extension}`;
    }
    taken.add(name);
    return `images/${name}`;
  };
}

function stemOf(url: string): string {
  const last = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '';
  return slugify(
    decoded(last)
      .replace(/\.[a-z\d]{2,5}$/i, '')
      .slice(0, 200),
  ).slice(0, longestStem);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    // A percent sign that is one.
    if (cause instanceof URIError) return part;
    throw cause;
  }
}

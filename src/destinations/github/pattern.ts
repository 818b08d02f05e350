import type { Clip } from '../../model/clip.ts';
import { safeFileName } from '../../model/file-name.ts';
import { brandOf } from '../../url/brand.ts';
import { titleSlug } from '../../url/slug.ts';

/** What `{{…}}` may name, documented in docs/destinations.md. */
const tokens: Readonly<Record<string, (clip: Clip, extension: string) => string>> = {
  id: ({ id }) => id,
  slug: ({ title }) => titleSlug(title),
  title: ({ title }) => title,
  site: ({ urls }) => brandOf(urls.clean),
  date: ({ clippedOn }) => clippedOn,
  year: ({ clippedOn }) => clippedOn.slice(0, 4),
  month: ({ clippedOn }) => clippedOn.slice(5, 7),
  day: ({ clippedOn }) => clippedOn.slice(8, 10),
  ext: (_clip, extension) => extension,
};
const token = /\{\{\s*([a-z]+)\s*\}\}/g;
/** Tokens that tell one clip from another. */
const telling = /\{\{\s*(?:id|slug|title)\s*\}\}/;

const render = (pattern: string, clip: Clip, extension: string): string =>
  pattern.replace(token, (_all, name: string) => tokens[name]?.(clip, extension) ?? '');

/** What is wrong with a pattern, as the end of a sentence; null for nothing. */
export function patternFault(pattern: string): string | null {
  const unknown = [...pattern.matchAll(token)].find(([, name = '']) => !Object.hasOwn(tokens, name));
  if (unknown !== undefined) return `names something unknown, ${unknown[0]}`;
  if (/[{}]/.test(pattern.replace(token, ''))) return 'has a brace that does not belong to a name such as {{id}}';
  if (!telling.test(pattern)) return 'must hold {{id}}, {{slug}} or {{title}}, or all clips would get the same';
  const segments = pattern.split('/');
  if (segments.some((segment) => /^(?:|\.{1,2}|\.git)$/i.test(segment.trim()))) {
    return 'must lie in the repository: no slash at its beginning or end, no .. and no .git';
  }
  return /[\\:*?"<>|\p{Cc}]/u.test(pattern) ? 'has a character that not every file system takes' : null;
}

/**
 * The path of a clip's file in the repository: what the clip fills in is made safe, folder by folder, so that no title can
 * lead out of a folder. What the user has typed stays.
 * @param extension without its dot, for `{{ext}}`
 * @param isApart whether a part of the clip's id keeps the path apart from that of another clip
 */
export function pathOf(pattern: string, clip: Clip, extension: string, isApart = false): string {
  const segments = pattern.split('/');
  const folders = segments
    .slice(0, -1)
    .map((segment) => (segment.includes('{{') ? folderOf(segment, clip, extension) : segment));
  return [...folders, fileOf(segments.at(-1) ?? '', clip, extension, isApart)].join('/');
}

/** The slash of a title is no folder: the pattern is taken apart before it is filled in. */
const folderOf = (segment: string, clip: Clip, extension: string): string =>
  safeFileName(render(segment, clip, extension), '', clip.id);

function fileOf(segment: string, clip: Clip, extension: string, isApart: boolean): string {
  const dot = segment.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [segment.slice(0, dot), segment.slice(dot)] : [segment, ''];
  const suffix = isApart ? `-${clip.id.slice(0, 8)}` : '';
  return safeFileName(render(stem, clip, extension), suffix + render(end, clip, extension), clip.id);
}

/** One line for a commit or a pull request. */
export function messageOf(pattern: string, clip: Clip): string {
  const line = inert(render(pattern, clip, ''))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line === '' ? `Clip ${clip.id}` : line;
}

/**
 * A page's title must close no issue ("Fixes #12"), call nobody (@name) and skip no build: a word joiner, which is not to
 * be seen, keeps GitHub from reading it so.
 */
const inert = (text: string): string =>
  text
    .replace(/([#@])(?=\w)/g, '$1\u2060')
    .replace(/\bGH-(?=\d)|\/(?:issues|pulls?)\/(?=\d)/gi, '$&\u2060')
    .replace(/\[(?=[a-z -]*\])/gi, '[\u2060');

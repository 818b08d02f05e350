import type { Clip } from '../model/clip.ts';
import { safeFileName } from '../model/file-name.ts';
import { parseUrl } from '../url/parse-url.ts';
import { pathHint } from './path-hint.ts';

/** What a pattern's placeholders stand for: `{{title}}`. */
const placeholders: Readonly<Record<string, (clip: Clip) => string>> = {
  title: ({ title }) => title,
  site: ({ siteName, urls }) => siteName ?? parseUrl(urls.clean)?.hostname ?? '',
  date: ({ clippedOn }) => clippedOn,
  year: ({ clippedOn }) => clippedOn.slice(0, 4),
  month: ({ clippedOn }) => clippedOn.slice(5, 7),
  id: ({ id }) => id,
};

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** What is wrong with a pattern, as a sentence; null for nothing. */
export function patternProblem(pattern: string): string | null {
  if (pattern.replace(/[/\\.\s]/g, '') === '') return 'Enter a path for the notes, such as Clippings/{{title}}.';
  for (const [whole, name = ''] of pattern.matchAll(placeholder)) {
    if (!Object.hasOwn(placeholders, name)) return `The path holds ${whole}, which stands for nothing: ${pathHint}`;
  }
  return null;
}

/**
 * The path of a clip's note below the vault, with the ending `.md`. Each part is a safe file name of its own: nothing in
 * a title can add a folder, leave the vault (`..`) or reach its settings (`.obsidian`).
 *
 * @param suffix put behind the name, to tell it from another's
 */
export function notePath(pattern: string, clip: Clip, suffix = ''): string {
  const parts = pattern
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\.+$/.test(part));
  const name = (parts.pop() ?? '').replace(/\.md$/i, '');
  const fill = (part: string): string =>
    part.replace(placeholder, (_whole, key: string) =>
      Object.hasOwn(placeholders, key) ? (placeholders[key]?.(clip) ?? '') : '',
    );
  const folders = parts.map((part) => safeFileName(fill(part), '', '-'));
  return [...folders, safeFileName(fill(name), `${suffix}.md`, clip.id)].join('/');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { curatedContent } from '../../../src/export/curated-content/curated-content.ts';
import { importCuratedContent } from '../../../src/import/curated-content/import-curated-content.ts';
import { clipContentSchema, clipSchema, type FullClip } from '../../../src/model/clip.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';

const folder = join(import.meta.dirname, '../../fixtures/curated-content');

/** Decoded as an importer must: the byte order mark stays. */
export const readText = (path: string): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));

export const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readText(join(folder, name)) }));

export const fixture = (name: string): string => readText(join(folder, name));

/** About noon, so that it is one day in most time zones. */
export const now = new Date('2025-01-02T11:04:05.678Z');

export function imported(text: string, settings: Settings = defaultSettings): FullClip {
  const result = importCuratedContent(text, settings, now);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** As the clip is after a message to the background and a stay in the database: JSON, parsed by its schema. */
export function stored({ clip, content }: FullClip): FullClip {
  const travelled = JSON.parse(JSON.stringify({ clip, content }));
  return { clip: v.parse(clipSchema, travelled.clip), content: v.parse(clipContentSchema, travelled.content) };
}

export const exported = (full: FullClip, settings: Settings = defaultSettings): string =>
  curatedContent.render(full, settings);

export const overriddenKeys = ({ content }: FullClip): string[] =>
  (content.curatedOrigin?.overrides ?? []).map(({ key }) => key);

/** The clip without the front matter to the letter, so that the export has to come from the serialiser. */
export function withoutFrontMatter(full: FullClip): FullClip {
  if (full.content.curatedOrigin === undefined) return full;
  const { frontMatter: _dropped, ...curatedOrigin } = full.content.curatedOrigin;
  return { ...full, content: { ...full.content, curatedOrigin } };
}

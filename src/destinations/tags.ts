import * as v from 'valibot';
import type { Clip } from '../model/clip.ts';
import type { Receipt } from '../model/delivery.ts';
import { parseJson } from '../model/json.ts';

/** Labels of the topics, of the offerings too if asked for, each once whatever its case. */
export function tagsOf(clip: Clip, withOfferings: boolean): string[] {
  const named = [...clip.topics, ...(withOfferings ? clip.offerings : [])];
  return distinct(named.map(({ label }) => label.replace(/\s+/g, ' ').trim()).filter((label) => label !== ''));
}

/** How a receipt remembers the tags that a delivery brought: people tag things there too, and theirs must stay. */
export const rememberTags = (tags: readonly string[]): Record<string, string> => ({ tags: JSON.stringify(tags) });

/** What became of the tags since the last delivery: those to bring, and those that went because of an edit here. */
export function tagChanges(tags: readonly string[], earlier: Receipt | null): { add: string[]; remove: string[] } {
  const before = v.safeParse(v.array(v.string()), jsonOf(earlier?.details?.['tags'] ?? '[]'));
  const now = new Set(tags.map(folded));
  return {
    add: [...tags],
    remove: before.success ? before.output.filter((tag) => !now.has(folded(tag))) : [],
  };
}

/** The tags that a thing has in the end, for a backend that takes them as a whole. */
export function mergedTags(there: readonly string[], { add, remove }: ReturnType<typeof tagChanges>): string[] {
  const gone = new Set(remove.map(folded));
  return distinct([...there.filter((tag) => !gone.has(folded(tag))), ...add]);
}

function jsonOf(text: string): unknown {
  const json = parseJson(text);
  return json.ok ? json.value : null;
}

function distinct(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => !seen.has(folded(tag)) && seen.add(folded(tag)));
}

const folded = (tag: string): string => tag.normalize('NFC').toLowerCase();

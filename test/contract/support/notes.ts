import yaml from 'js-yaml';
import type { Thing } from './backend.ts';

/** What Obsidian shows of a note: its properties and its text. */
export function shownNote(text: string): Thing {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const properties = yaml.safeLoad(head, { schema: yaml.CORE_SCHEMA }) as Record<string, unknown>;
  const tags = Array.isArray(properties['tags']) ? properties['tags'].map(String) : [];
  return { title: String(properties['title'] ?? ''), tags, text: `${properties['note'] ?? ''}\n${body}` };
}

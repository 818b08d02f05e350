import type { FieldKey } from './config.ts';
import type { CustomField } from './form.ts';

/** The type that the published format names; what fits it is offered first. */
const usualType = 'Curated Content';

/** What people call the fields, the likeliest first. */
const usualNames: Readonly<Record<FieldKey, readonly string[]>> = {
  clipIdField: ['Sheaf clip id', 'clipId', 'Sheaf id', 'clip UUID'],
  sourceUrlField: ['sourceUrl', 'source address', 'source link', 'original URL', 'source'],
  cleanUrlField: ['cleanUrl', 'clean address', 'clean link', 'canonical URL'],
  topicsField: ['medigyTopics', 'topics', 'topic', 'categories', 'tags'],
};

/** A name as it is compared: letters and digits alone, so that `sourceUrl`, `Source URL` and `source_url` are one. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const named = <T extends { readonly name: string }>(items: readonly T[], name: string): T | undefined =>
  items.find((item) => item.name === name) ?? items.find((item) => folded(item.name) === folded(name));

/** The item of that name, letter by letter if there is one, else but for case, spaces and signs. */
export const byName = <T extends { readonly name: string }>(items: readonly T[], name: string): T | null =>
  named(items, name) ?? null;

/** The type that suggests itself: the usual one, or the only one. */
export const suggestedType = <T extends { readonly name: string }>(types: readonly T[]): T | null =>
  named(types, usualType) ?? (types.length === 1 ? (types[0] ?? null) : null);

/** Whether a field can take what the key is for. */
export const fits = (key: FieldKey, { kind }: CustomField): boolean => (key === 'topicsField') !== (kind === 'text');

/** The custom field that suggests itself for a key. */
export function suggestedField(key: FieldKey, fields: readonly CustomField[]): CustomField | null {
  const fitting = fields.filter((field) => fits(key, field));
  return usualNames[key].map((name) => named(fitting, name)).find((field) => field !== undefined) ?? null;
}

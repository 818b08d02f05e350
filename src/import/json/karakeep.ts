import { isRecord, ownValue } from '../../model/record.ts';
import type { Row } from '../item-of.ts';
import { type Fields, fieldsOf, listIn } from './read-list.ts';

/**
 * Karakeep's export (karakeep-app/karakeep, `packages/shared/import-export/exporters.ts`): `createdAt` in seconds, tags,
 * the ids of lists, which are named beside the bookmarks, and a content that is a link, a text or null.
 */
export const isKarakeep = (json: unknown): boolean => isRecord(json) && Array.isArray(ownValue(json, 'bookmarks'));

export function karakeepRows(json: unknown): (fields: Fields) => Row | string {
  const names = listNames(json);
  return ({ text, texts, value }) => {
    const content = value('content');
    const kind = isRecord(content) ? ownValue(content, 'type') : null;
    if (kind === 'text') return 'It is a note of its own, without a page.';
    if (kind !== 'link' || !isRecord(content)) return 'It is a file, which the export does not hold.';
    return {
      url: fieldsOf(content).text('url'),
      title: text('title'),
      note: text('note'),
      saved: text('createdAt'),
      labels: [...texts('tags'), ...texts('lists').flatMap((id) => names.get(id) ?? [])],
      readState: value('archived') === true ? 'archived' : null,
    };
  };
}

/** Lists that fill themselves by a query are nobody's filing. */
function listNames(json: unknown): ReadonlyMap<string, string> {
  const lists = isRecord(json) ? (listIn(ownValue(json, 'lists')) ?? []) : [];
  const named = lists.filter(isRecord).map(fieldsOf);
  return new Map(named.filter(({ text }) => text('type') !== 'smart').map(({ text }) => [text('id'), text('name')]));
}

import { isRecord } from '../../model/record.ts';
import type { Row } from '../item-of.ts';
import { type Fields, fieldsOf } from './read-list.ts';

/**
 * Pocket's highlights, in files of their own (`annotations/part_000000.json`): `{ url, title, highlights: [{ quote,
 * created_at }] }` (Pocket/pocket-monorepo, `AnnotationsExportEntry`). They join the page's clip by its address.
 */
export const pocketAnnotationsRow = ({ text, value }: Fields): Row => {
  const highlights = value('highlights');
  const entries = (Array.isArray(highlights) ? highlights : []).filter(isRecord).map(fieldsOf);
  return {
    url: text('url'),
    title: text('title'),
    saved: entries[0]?.text('created_at') ?? '',
    highlights: entries.map((entry) => ({ quote: entry.text('quote').trim(), note: '' })),
  };
};

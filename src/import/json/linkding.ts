import type { Row } from '../item-of.ts';
import type { Fields } from './read-list.ts';

/**
 * linkding has no export as JSON; people keep what its API answers (`GET /api/bookmarks/`, see its docs/api.md): a page
 * with `results`, or the bookmarks alone.
 */
export const linkdingRow = ({ text, texts, value }: Fields): Row => ({
  url: text('url'),
  title: text('title') || text('website_title'),
  description: text('description') || text('website_description'),
  note: text('notes'),
  saved: text('date_added'),
  labels: texts('tag_names'),
  image: text('preview_image_url'),
  readState: linkdingState(value('is_archived'), value('unread')),
});

function linkdingState(isArchived: unknown, isUnread: unknown): 'archived' | 'unread' | 'read' {
  if (isArchived === true) return 'archived';
  return isUnread === true ? 'unread' : 'read';
}

/** What a single key does to the list. */
export type ShortcutName =
  | 'next'
  | 'previous'
  | 'open'
  | 'view'
  | 'archive'
  | 'favourite'
  | 'read'
  | 'tick'
  | 'search'
  | 'help';

export interface Shortcut {
  readonly key: string;
  readonly name: ShortcutName;
  readonly says: string;
}

export const shortcuts: readonly Shortcut[] = [
  { key: 'j', name: 'next', says: 'Next clip' },
  { key: 'k', name: 'previous', says: 'Previous clip' },
  { key: 'o', name: 'open', says: 'Read it here' },
  { key: 'v', name: 'view', says: 'View its page on the web' },
  { key: 'e', name: 'archive', says: 'Archive, or take out of the archive' },
  { key: 's', name: 'favourite', says: 'Mark as favourite, or not' },
  { key: 'm', name: 'read', says: 'Mark as read, or unread' },
  { key: 'x', name: 'tick', says: 'Select, or not' },
  { key: '/', name: 'search', says: 'Search' },
  { key: '?', name: 'help', says: 'This help' },
];

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented' | 'target'
>;

/** The shortcut that was pressed; null for none, and for what is typed into a field or a dialog. */
export function shortcutOf(event: Pressed): ShortcutName | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return null;
  if (event.target instanceof Element && event.target.closest(writable) !== null) return null;
  return shortcuts.find(({ key }) => key === event.key)?.name ?? null;
}

const writable = 'input:not([type=checkbox]), textarea, select, dialog, [contenteditable]';

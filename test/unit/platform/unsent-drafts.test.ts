import { describe, expect, it } from 'vitest';
import { unsentDraftsIn } from '../../../src/platform/unsent-drafts.ts';

const draft = { key: 'news.example.com/story', edits: { note: 'half a sen' }, editedAt: '2026-03-05T10:00:00.000Z' };

/** Web Storage in memory, which refuses to hold more than some code units. */
function storage(capacity = 1_000): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem(name, value) {
      if (value.length > capacity) throw new DOMException('full', 'QuotaExceededError');
      items.set(name, value);
    },
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  };
}

describe('drafts that are not stored yet', () => {
  it('are there for their page until they are dropped', () => {
    const drafts = unsentDraftsIn(storage());
    drafts.write(draft);
    expect(drafts.read(draft.key)).toEqual(draft);
    expect(drafts.read('news.example.com/other')).toBeNull();
    drafts.drop(draft.key);
    expect(drafts.read(draft.key)).toBeNull();
  });

  it.each(['', '{', '{"key":1}'])('are none where something else lies in their place: “%s”', (lies) => {
    const store = storage();
    const drafts = unsentDraftsIn(store);
    drafts.write(draft);
    store.setItem(store.key(0) ?? '', lies);
    expect(drafts.read(draft.key)).toBeNull();
  });

  it('keep nobody from typing where the storage is full', () => {
    const drafts = unsentDraftsIn(storage(10));
    drafts.write(draft);
    expect(drafts.read(draft.key)).toBeNull();
  });
});

import { vi } from 'vitest';
import type { LibraryWorld, View } from '../../library/world.ts';
import { startingCatalog } from '../../src/catalog/starting-catalog.ts';
import type { Clip, FullClip } from '../../src/model/clip.ts';
import { problem } from '../../src/model/problem.ts';
import { ok } from '../../src/model/result.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { Change } from '../../src/platform/changes.ts';
import type { OutboxSummary } from '../../src/platform/database/outbox-summary.ts';
import type { FoundClips } from '../../src/platform/database/search/find-clips.ts';
import type { OutgoingFile } from '../../src/ui/save-file.ts';
import { sampleClip } from './sample-clips.ts';

export const nothingInOutbox: OutboxSummary = { destinations: [], refusedCount: 0, refused: [], blocked: new Map() };

/** What the index answers. */
export const foundClips = (ids: readonly string[], changes: Partial<FoundClips> = {}): FoundClips => ({
  count: ids.length,
  ids: (limit) => ids.slice(0, limit),
  indexedCount: ids.length,
  isIndexComplete: true,
  ...changes,
});

/**
 * A library in memory, with a background that only moves clips to the trash and back. Its index is asked by the words of
 * titles alone.
 */
export function fakeLibraryWorld(count: number) {
  const fulls = Array.from({ length: count }, (_, i) => sampleClip(count - i));
  const trashed = new Set<string>();
  const saved: OutgoingFile[] = [];
  const listeners = new Set<(change: Change) => void>();
  const listed = (view: View): Clip[] =>
    fulls.map(({ clip }) => clip).filter(({ id }) => trashed.has(id) === (view === 'trash'));
  const find = (id: string): FullClip | undefined => fulls.find(({ clip }) => clip.id === id);

  const send = vi.fn(async (type: string, request: { ids: string[] }) => {
    for (const id of request.ids ?? []) {
      if (type === 'clip.trash') trashed.add(id);
      else trashed.delete(id);
    }
    return ok({ ids: request.ids });
  });
  const world = {
    readFirst: vi.fn<LibraryWorld['readFirst']>(async (view, limit) =>
      ok(
        listed(view)
          .slice(0, limit)
          .map((clip) => ({ clip })),
      ),
    ),
    findClips: vi.fn<LibraryWorld['findClips']>(async ({ query }) => {
      const words = query.groups.flatMap(({ terms }) => terms.map(({ term }) => term));
      const has = ({ title }: Clip) => words.every((word) => title.toLowerCase().split(' ').includes(word));
      const ids = listed('clips')
        .filter(has)
        .map(({ id }) => id);
      return ok(foundClips(ids, { indexedCount: fulls.length }));
    }),
    readRows: vi.fn<LibraryWorld['readRows']>(async (ids) =>
      ok(ids.flatMap((id) => fulls.filter(({ clip }) => clip.id === id).map(({ clip }) => ({ clip })))),
    ),
    readSources: vi.fn<LibraryWorld['readSources']>(async (ids) =>
      ok(ids.flatMap((id) => fulls.filter(({ clip }) => clip.id === id).map((full) => ({ ...full, highlights: [] })))),
    ),
    readFilterTerms: async () => ok({ topics: [], offerings: [], sites: [] }),
    readCatalog: async () => ok(startingCatalog),
    painted: async () => undefined,
    screenHeight: () => 900,
    scrollTop: () => 0,
    rowLeft: (): string | null => null,
    goTo: vi.fn<LibraryWorld['goTo']>(),
    openPage: vi.fn<LibraryWorld['openPage']>(),
    readTotal: async () => ok(listed('clips').length),
    readAllIds: async (view: View) => ok(listed(view).map(({ id }) => id)),
    exportSelected: vi.fn<LibraryWorld['exportSelected']>(async ({ ids, format }) => {
      const read = ids.filter((id) => find(id) !== undefined);
      const failures = ids
        .filter((id) => !read.includes(id))
        .map((id) => problem('clip-unreadable', 'A clip cannot be read.', 'Export it raw.', [id]));
      const file = read.length === 0 ? null : { name: `clips.${format}`, mediaType: 'text/plain', content: '' };
      return ok({ file, count: read.length, failures });
    }),
    readSettings: async () => ok(defaultSettings),
    readDeliveriesOf: vi.fn<LibraryWorld['readDeliveriesOf']>(async () => ok(new Map())),
    readOutbox: vi.fn<LibraryWorld['readOutbox']>(async () => ok(nothingInOutbox)),
    importFiles: vi.fn<LibraryWorld['importFiles']>(async () => undefined),
    send: send as unknown as LibraryWorld['send'],
    onChange(listener: (change: Change) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saveFile: (file: OutgoingFile) => void saved.push(file),
    now: () => new Date('2026-02-02T10:00:00.000Z'),
  } satisfies LibraryWorld;
  const change = (what: Change): void => {
    for (const listener of listeners) listener(what);
  };
  return { world, send, saved, fulls, change, listeners };
}

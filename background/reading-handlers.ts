import type { TopicReference } from '../src/model/catalog.ts';
import { ok } from '../src/model/result.ts';
import { fileClips } from '../src/platform/database/writes/file-clips.ts';
import { markClips } from '../src/platform/database/writes/mark-clips.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

type ReadingMessages = 'clip.mark' | 'clip.file' | 'clip.refile' | 'search.maintain';

/** What a reader does to clips of the library, and the upkeep of what they are searched by. */
export function readingHandlers(collaborators: Collaborators): Pick<Handlers, ReadingMessages> {
  const { withLibrary, now, announce, maintainIndex } = collaborators;

  async function file(
    ids: readonly string[],
    next: (topics: readonly TopicReference[], id: string) => readonly TopicReference[],
  ) {
    const filed = await withLibrary((db) => fileClips(db, ids, next, { now }));
    if (!filed.ok) return filed;
    announce({ kind: 'clips', ids: filed.value.before.flatMap((group) => group.ids) });
    maintainIndex();
    return filed;
  }

  return {
    async 'clip.mark'(request) {
      const marked = await withLibrary((db) => markClips(db, request, { now }));
      if (marked.ok) announce({ kind: 'clips', ids: marked.value.ids });
      return marked;
    },
    'clip.file': ({ ids, add, remove }) => file(ids, (topics) => refiled(topics, add, new Set(remove))),
    'clip.refile'({ clips }) {
      const topicsOf = new Map(clips.flatMap(({ topics, ids }) => ids.map((id) => [id, topics] as const)));
      return file([...topicsOf.keys()], (topics, id) => topicsOf.get(id) ?? topics);
    },
    async 'search.maintain'() {
      maintainIndex();
      return ok(null);
    },
  };
}

/** Removed topics go, added ones stand at the end; one that is there keeps its place. */
function refiled(
  topics: readonly TopicReference[],
  add: readonly TopicReference[],
  remove: ReadonlySet<string>,
): readonly TopicReference[] {
  const kept = topics.filter(({ id }) => !remove.has(id));
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...add.filter(({ id }) => !known.has(id))];
}

import { withTopic, withTopics } from '../src/catalog/create-topic.ts';
import { referenceTo } from '../src/catalog/current-terms.ts';
import { contradictionsOf } from '../src/catalog/files/contradictions.ts';
import { refuse } from '../src/catalog/files/refuse.ts';
import { startingCatalog } from '../src/catalog/starting-catalog.ts';
import type { Catalog } from '../src/model/catalog.ts';
import { problem } from '../src/model/problem.ts';
import { err, ok } from '../src/model/result.ts';
import { isBlank } from '../src/model/text.ts';
import { changeCatalog, putCatalog, removeCatalog } from '../src/platform/database/writes/catalog.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

type CatalogMessages = 'catalog.put' | 'catalog.reset' | 'topic.create' | 'topic.create-all';

export function catalogHandlers({ withLibrary, announce, now }: Collaborators): Pick<Handlers, CatalogMessages> {
  return {
    async 'catalog.put'({ catalog, basedOn, from }) {
      const contradictions = contradictionsOf(catalog);
      if (contradictions.length > 0) return refuse(contradictions);
      const refreshed = from === null ? {} : { refreshed: { from, at: now().toISOString() } };
      const stored = await withLibrary((db) => putCatalog(db, catalog, { basedOn, ...refreshed }));
      if (!stored.ok) return stored;
      announce({ kind: 'catalog' });
      return ok(sizeOf(catalog));
    },
    async 'catalog.reset'() {
      const removed = await withLibrary(removeCatalog);
      if (!removed.ok) return removed;
      announce({ kind: 'catalog' });
      return ok(sizeOf(startingCatalog));
    },
    async 'topic.create'(wanted) {
      if (isBlank(wanted.label)) return err(namelessTopic);
      const topic = await withLibrary((db) => changeCatalog(db, (catalog) => withTopic(catalog, wanted)));
      if (!topic.ok) return topic;
      announce({ kind: 'catalog' });
      return ok(referenceTo(topic.value));
    },
    async 'topic.create-all'({ labels }) {
      const named = labels.filter((label) => !isBlank(label));
      if (named.length < labels.length) return err(namelessTopic);
      const topics = await withLibrary((db) => changeCatalog(db, (catalog) => withTopics(catalog, named)));
      if (!topics.ok) return topics;
      announce({ kind: 'catalog' });
      return ok({ topics: topics.value.map(referenceTo) });
    },
  };
}

const sizeOf = (catalog: Catalog) => ({ topics: catalog.topics.length, offerings: catalog.offerings.length });

const namelessTopic = problem('bad-request', 'A topic needs a name.', 'Type a name, then add it again.');

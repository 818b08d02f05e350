import { wantedTopic } from '../src/catalog/create-topic.ts';
import type { DraftEdits } from '../src/model/draft.ts';
import { formFields } from '../src/model/form-fields.ts';
import { noWeights } from '../src/model/term-weights.ts';
import type { Collaborators } from './collaborators.ts';
import type { Store } from './form-state.ts';

/** What the form does with the catalog. */
export interface CatalogSession {
  /** Reads it, once the metadata are on the screen: one of 30,000 terms keeps the popup busy for longer than a page does. */
  read(): Promise<void>;
  /** Adds a topic of that name, or proposes it, as the settings say, and files the clip under it. */
  createTopic(name: string): Promise<void>;
  /** Resolves when all topics that were asked for are there, or are not to be had. */
  settled(): Promise<void>;
}

export function startCatalogSession(
  store: Store,
  world: Pick<Collaborators, 'painted' | 'readCatalog' | 'readTermWeights' | 'send'>,
  edit: (edits: DraftEdits) => void,
): CatalogSession {
  let creating: Promise<void> = Promise.resolve();

  async function create(name: string): Promise<void> {
    const { catalog, settings } = store.get();
    const wanted = wantedTopic(name, catalog.topics, settings.newTopics === 'proposed');
    const reply = await world.send('topic.create', wanted);
    if (!reply.ok) {
      store.dispatch({ type: 'failed', problem: reply.error });
      return;
    }
    store.dispatch({ type: 'topic-created', topic: reply.value });
    const { topics } = formFields(store.get());
    if (!topics.some(({ id }) => id === reply.value.id)) edit({ topics: [...topics, reply.value] });
  }

  return {
    async read() {
      await world.painted();
      const [catalog, weights] = await Promise.all([world.readCatalog(), world.readTermWeights()]);
      if (!catalog.ok) store.dispatch({ type: 'failed', problem: catalog.error });
      store.dispatch({
        type: 'catalog-read',
        catalog: catalog.ok ? catalog.value : store.get().catalog,
        // The list has an order of its own without them.
        termWeights: weights.ok ? weights.value : noWeights,
      });
    },
    createTopic(name) {
      creating = creating.then(() => create(name));
      return creating;
    },
    settled: () => creating,
  };
}

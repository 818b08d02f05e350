import type { Collaborators } from '../../popup/collaborators.ts';
import { type FormAction, type FormState, initialState, reduce } from '../../popup/form-state.ts';
import { type Session, startSession } from '../../popup/session.ts';
import { ok } from '../../src/model/result.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { noWeights } from '../../src/model/term-weights.ts';
import { someBody, someClip, someMetadata } from './samples.ts';

export interface Running {
  readonly session: Session;
  readonly state: () => FormState;
  /** Names of the collaborators called, `send` with its message's type, in order. */
  readonly calls: string[];
  /** The requests of all messages sent, by type. */
  readonly sent: { type: string; request: unknown }[];
  readonly navigate: (url?: string) => void;
}

/** Runs a session on an article that is not in the library; `changes` replace single collaborators. */
export function runSession(changes: Partial<Collaborators> = {}): Running {
  const calls: string[] = [];
  const sent: { type: string; request: unknown }[] = [];
  let navigate: (url: string | undefined) => void = () => {};
  const world: Collaborators = {
    activeTab: async () => ({ id: 7, url: someMetadata().visited, title: 'The tab’s title' }),
    painted: async () => {},
    openPage: async () => ok({ contentType: 'text/html' }),
    readMetadata: async () => ok(someMetadata()),
    readBody: async () => ok(someBody()),
    onNavigated: (_tab, listener) => {
      navigate = listener;
      return () => {};
    },
    unmark: async () => {},
    readSettings: async () => ok(defaultSettings),
    readCatalog: async () => ok({ topics: [], offerings: [] }),
    readTermWeights: async () => ok(noWeights),
    readDestinations: async () => ok([]),
    readDeliveries: async () => ok([]),
    onDelivery: () => () => {},
    loadImage: async () => null,
    findClip: async () => ok(null),
    showHighlights: async () => ok({ count: 0, missing: 0 }),
    readFullClip: async () => ok({ clip: someClip(), content: { body: null, metas: [], jsonLd: [] } }),
    openSuggester: () => ({ ask: async () => null, close: () => {} }),
    readDraft: async () => ok(null),
    unsentDrafts: { read: () => null, write: () => undefined, drop: () => undefined },
    send: (async (type: string) => ok(type === 'clip.save' ? { clip: someClip(), created: true } : null)) as never,
    now: () => new Date('2026-03-05T10:00:00Z'),
    ...changes,
  };
  const log =
    <A extends unknown[], R>(name: string, work: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(name === 'send' ? `send ${String(args[0])}` : name);
      if (name === 'send') sent.push({ type: String(args[0]), request: args[1] });
      return work(...args);
    };
  const logged = Object.fromEntries(
    Object.entries(world).map(([name, work]) => [name, typeof work === 'function' ? log(name, work) : work]),
  ) as unknown as Collaborators;

  let state = initialState;
  const store = {
    get: () => state,
    dispatch: (action: FormAction) => {
      state = reduce(state, action);
      calls.push(`: ${action.type}`);
    },
  };
  const session = startSession(store, logged);
  return { session, state: () => state, calls, sent, navigate: (url) => navigate(url) };
}

/** Lets everything that is already resolved run on. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

import { vi } from 'vitest';
import { createLibraryDesk } from '../../options/catalog/library-desk.ts';
import type { DestinationStatus } from '../../options/destinations/describe-status.ts';
import type { OptionsWorld } from '../../options/options-world.ts';
import { emptyMemory } from '../../src/catalog/suggest/memory.ts';
import type { Descriptor } from '../../src/destinations/destination.ts';
import { noOrigin } from '../../src/model/catalog-origin.ts';
import { problem } from '../../src/model/problem.ts';
import { err, ok } from '../../src/model/result.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { sampleDestination } from './sample-clips.ts';

/** An options page's world without a background: `answers` says what each message gets; others succeed with nothing. */
export function fakeOptionsWorld(answers: Partial<Record<string, (request: never) => unknown>> = {}) {
  const listeners = new Set<() => void>();
  const send = vi.fn(async (type: string, request: unknown) => answers[type]?.(request as never) ?? ok(null));
  const statuses: DestinationStatus[] = [];
  const world = {
    libraryUrl: 'library/index.html',
    send: send as unknown as OptionsWorld['send'],
    catalogDesk: createLibraryDesk({
      readState: async () => ok({ catalog: { topics: [], offerings: [] }, origin: noOrigin, damage: null }),
      countUses: async () => ok({ topics: new Map(), offerings: new Map(), affectedClips: 0 }),
    }),
    loadFile: async () => err(notUsed),
    readSettings: async () => ok(defaultSettings),
    readMemory: async () => ok(emptyMemory()),
    readLateLessons: () => ({ next: async () => ok({ lessons: [], done: 0, total: 0 }), close: () => {} }),
    onLearned: () => () => {},
    onChange: () => () => {},
    readStatuses: async () => ok(statuses),
    onDestinationChange(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasHostAccess: vi.fn(async () => true),
    requestHostAccess: vi.fn(async (_origins: readonly string[]) => true),
    hasAccessToEverySite: vi.fn(async () => true),
    requestAccessToEverySite: vi.fn(async () => true),
    onAccessChange: () => () => {},
    readImageTotals: async () => ok({ kept: 0, waiting: 0, failed: 0, usage: null }),
    onImageChange: () => () => {},
    dropHostAccess: vi.fn(async (_origins: readonly string[]) => true),
    now: () => new Date('2026-02-02T10:00:00.000Z'),
  } satisfies OptionsWorld;
  return { world, send, statuses };
}

const notUsed = problem('backend-unavailable', 'Not used here.', '');

/** A destination in use, with nothing on its way. */
export const sampleStatus = (n: number, changes: Partial<DestinationStatus> = {}): DestinationStatus => ({
  destination: sampleDestination(n),
  hasAccess: true,
  waiting: 0,
  held: 0,
  refused: 0,
  ...changes,
});

/** A kind with every type of field; the lists come one out of the other, as an OpenProject’s do. */
export const sampleDescriptor: Descriptor = {
  kind: 'openproject',
  label: 'Desk server',
  summary: 'For tests.',
  fields: [
    { type: 'url', key: 'url', label: 'Address', isRequired: true },
    { type: 'secret', key: 'token', label: 'Token', isRequired: true },
    { type: 'secret', key: 'extra', label: 'Extra', isRequired: false },
    { type: 'choice', key: 'project', label: 'Project', isRequired: true, options: 'from-backend', isLeading: true },
    { type: 'choice', key: 'type', label: 'Type', isRequired: true, options: 'from-backend' },
    { type: 'text', key: 'path', label: 'Path', isRequired: true, initial: '{{title}}.md' },
    { type: 'flag', key: 'withMarkdown', label: 'With Markdown', initial: true },
  ],
  takesImage: false,
  origins: ({ url }) => (typeof url === 'string' && URL.canParse(url) ? [new URL(url).origin] : null),
};

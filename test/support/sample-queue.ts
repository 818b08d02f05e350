import type { QueuedPage } from '../../src/model/queued-page.ts';

/** A page in the queue, the same whenever it is asked for. */
export const sampleQueuedPage = (n: number, changes: Partial<QueuedPage> = {}): QueuedPage => ({
  id: `5e5e5e5e-0000-4000-8000-${String(n).padStart(12, '0')}`,
  url: `https://news.example/articles/${n}`,
  title: `Article ${n}`,
  from: 'link',
  filing: { topics: [], offerings: [], destinationIds: null, ifKnown: 'leave' },
  askedAt: new Date(Date.UTC(2026, 1, 2, 10, 0, n)).toISOString(),
  outcome: null,
  ...changes,
});

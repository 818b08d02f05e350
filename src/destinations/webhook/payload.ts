import type { Clip, ClipContent } from '../../model/clip.ts';
import type { Job } from '../destination.ts';
import type { WebhookAccount } from './config.ts';

/** Grows when a reader of the old shape would misread the new one. Documented in docs/destinations.md. */
const version = 1;

/** The body of a request. */
export interface ClipEvent {
  readonly type: 'clip.created' | 'clip.updated';
  readonly version: typeof version;
  /** When the clip was saved, not when it was sent: an instant in UTC. */
  readonly timestamp: string;
  readonly data: {
    readonly clip: Clip;
    readonly content: ClipContent;
    /** Properties and body in one file, where the destination is set up to send it. */
    readonly markdown?: string;
  };
}

/** Created until an earlier event is known to have arrived. */
export function clipEvent(job: Job, { withMarkdown }: Pick<WebhookAccount, 'withMarkdown'>): ClipEvent {
  const { clip, content } = job.full;
  return {
    type: job.earlier === null ? 'clip.created' : 'clip.updated',
    version,
    timestamp: clip.updatedAt,
    data: { clip, content, ...(withMarkdown ? { markdown: job.render('markdown').text } : {}) },
  };
}

export const testEvent = (now: Date) => ({ type: 'sheaf.test', version, timestamp: now.toISOString(), data: {} });

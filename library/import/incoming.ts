import { clipOfItem } from '../../src/import/clip-of-item.ts';
import type { BackedUpImage, Finding } from '../../src/import/finding.ts';
import type { TopicReference } from '../../src/model/catalog.ts';
import type { RequestOf } from '../../src/protocol/messages.ts';
import type { CleaningRules } from '../../src/url/cleaning-rules.ts';
import { finishedBody, sanitizedBody } from './finish-body.ts';

export type IncomingClip = RequestOf<'clip.merge'>['clips'][number];

export interface IncomingContext {
  readonly rules: CleaningRules;
  readonly now: Date;
  readonly topicOf: (label: string) => TopicReference | null;
}

/** A clip as a message carries it. Its images follow one by one: all of them would be too much for one message. */
export interface Incoming {
  readonly incoming: IncomingClip;
  readonly isWithoutBody: boolean;
  readonly images: readonly BackedUpImage[];
}

/** What a library keeps of a clip besides, and other programs do not know. */
const nothingKept = { trashedAt: null, images: [], highlights: [], readingPlace: null };

/**
 * What is found as a clip that can be stored: its body finished and sanitised. `isWithoutBody`: the file has a body that
 * is too large to be kept.
 */
export function toIncoming(
  finding: Extract<Finding, { readonly kind: 'item' | 'clip' }>,
  context: IncomingContext,
): Incoming {
  if (finding.kind === 'item') {
    const clip = clipOfItem(finding.item, context);
    const outcome = finding.item.body === null ? null : finishedBody(finding.item.body, clip.urls.clean);
    const body = outcome?.ok === true ? outcome.value : null;
    const isWithoutBody = outcome?.ok === false && outcome.error === 'too-large';
    return {
      incoming: { clip, content: { body, metas: [], jsonLd: [] }, ...nothingKept },
      isWithoutBody,
      images: [],
    };
  }
  const { clip, content, trashedAt, images, highlights = [], readingPlace = null } = finding.clip;
  const missing = images.filter(({ read }) => read === null).map(({ url, failure }) => ({ url, failure }));
  const kept = { trashedAt, images: missing, highlights: [...highlights], readingPlace };
  if (content.body === null) return { incoming: { clip, content, ...kept }, isWithoutBody: false, images };
  if (finding.isFinished) {
    const body = sanitizedBody(content.body);
    return { incoming: { clip, content: { ...content, body }, ...kept }, isWithoutBody: false, images };
  }
  const outcome = finishedBody({ kind: 'html', text: content.body.html }, clip.urls.clean);
  const body = outcome.ok ? outcome.value : null;
  const isWithoutBody = !outcome.ok && outcome.error === 'too-large';
  return { incoming: { clip, content: { ...content, body }, ...kept }, isWithoutBody, images };
}

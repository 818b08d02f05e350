import { clipOfItem } from '../../src/import/clip-of-item.ts';
import type { Finding } from '../../src/import/finding.ts';
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

/**
 * What is found as a clip that can be stored: its body finished and sanitised. `isWithoutBody`: the file has a body that
 * is too large to be kept.
 */
export function toIncoming(
  finding: Extract<Finding, { readonly kind: 'item' | 'clip' }>,
  context: IncomingContext,
): { readonly incoming: IncomingClip; readonly isWithoutBody: boolean } {
  if (finding.kind === 'item') {
    const clip = clipOfItem(finding.item, context);
    const outcome = finding.item.body === null ? null : finishedBody(finding.item.body, clip.urls.clean);
    const body = outcome?.ok === true ? outcome.value : null;
    const isWithoutBody = outcome?.ok === false && outcome.error === 'too-large';
    return {
      incoming: { clip, content: { body, metas: [], jsonLd: [] }, trashedAt: null, image: null, highlights: [] },
      isWithoutBody,
    };
  }
  const { clip, content, trashedAt, image, highlights = [] } = finding.clip;
  const kept = { trashedAt, image, highlights: [...highlights] };
  if (content.body === null) return { incoming: { clip, content, ...kept }, isWithoutBody: false };
  if (finding.isFinished) {
    const body = sanitizedBody(content.body);
    return { incoming: { clip, content: { ...content, body }, ...kept }, isWithoutBody: false };
  }
  const outcome = finishedBody({ kind: 'html', text: content.body.html }, clip.urls.clean);
  const body = outcome.ok ? outcome.value : null;
  const isWithoutBody = !outcome.ok && outcome.error === 'too-large';
  return { incoming: { clip, content: { ...content, body }, ...kept }, isWithoutBody };
}

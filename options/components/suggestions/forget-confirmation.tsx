import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RequestOf } from '../../../src/protocol/messages.ts';
import { clipsOf } from '../catalog-counts.ts';

/** What is to be forgotten; null for everything. */
export interface ForgetWish {
  readonly what: RequestOf<'learned.forget'>['what'];
  readonly name: string;
  /** How many clips it was learned from; null where that cannot be read. */
  readonly clips: number | null;
}

/** Says what forgetting takes away, and what stays. */
export function ForgetConfirmation(props: { wish: ForgetWish; onForget: () => Promise<void>; onKeep: () => void }) {
  const { name, clips, what } = props.wish;
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), [props.wish]);
  const learnedFrom = clips === null ? '' : ` It was learned from ${clipsOf(clips)}.`;
  return (
    <section class="notice notice-warning" aria-label={`Forget ${name}?`}>
      <p>
        <strong dir="auto">Forget {name}?</strong>
        {learnedFrom} Your clips stay as they are filed
        {what?.startsWith('site:') ? ', and words that were learned from them stay learned.' : '.'} This cannot be
        undone.
      </p>
      <div class="actions">
        <button type="button" class="button button-danger" data-confirm="forget" onClick={() => void props.onForget()}>
          Forget
        </button>
        <button ref={keep} type="button" class="button" onClick={props.onKeep}>
          Keep it
        </button>
      </div>
    </section>
  );
}

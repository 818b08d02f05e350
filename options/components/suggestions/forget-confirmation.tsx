import type { RequestOf } from '../../../src/protocol/messages.ts';
import { clipsOf } from '../catalog-counts.ts';
import { Confirmation } from '../confirmation.tsx';

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
  return (
    <Confirmation
      question={`Forget ${name}`}
      label="Forget"
      name="forget"
      onConfirm={props.onForget}
      onKeep={props.onKeep}
    >
      {clips !== null && `It was learned from ${clipsOf(clips)}. `}
      Your clips stay as they are filed
      {what?.startsWith('site:') ? ', and words that were learned from them stay learned.' : '.'} This cannot be undone.
    </Confirmation>
  );
}

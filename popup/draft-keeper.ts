import type { DraftEdits } from '../src/model/draft.ts';

/** Hands a page's edits to whoever stores them. Resolves when they are stored or were refused. */
export type PutDraft = (edits: DraftEdits) => Promise<unknown>;

/**
 * Sends each change of the form at once, but never two at a time: while one is on its way only the newest waits. A popup
 * may be closed at any moment, so there is no delay to lose the last keystrokes in; `flush` sends what still waits.
 */
export class DraftKeeper {
  private waiting: DraftEdits | null = null;
  private sending: Promise<unknown> = Promise.resolve();
  private isSending = false;
  private isStopped = false;
  private readonly put: PutDraft;

  constructor(put: PutDraft) {
    this.put = put;
  }

  keep(edits: DraftEdits): void {
    if (this.isStopped) return;
    this.waiting = edits;
    if (!this.isSending) this.flush();
  }

  /** Sends what waits without waiting for the one before: for a popup that is about to go. */
  flush(): void {
    if (this.waiting === null) return;
    const edits = this.waiting;
    this.waiting = null;
    this.isSending = true;
    this.sending = this.put(edits).finally(() => {
      this.isSending = false;
      this.flush();
    });
  }

  /** Ends keeping; resolves when nothing is on its way any more, so that a save can delete the draft for good. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.waiting = null;
    await this.sending;
  }

  resume(): void {
    this.isStopped = false;
  }
}

import type { DraftEdits } from '../src/model/draft.ts';

/** Hands a page's edits to whoever stores them. Resolves when they are stored or were refused. */
export type PutDraft = (edits: DraftEdits) => Promise<unknown>;

/**
 * Sends every change of the form at once. Nothing is gathered up and nothing waits for the answer to the one before: a
 * popup may be closed at any moment, and Chromium delivers no message that is sent while it closes. The background gets
 * the messages in their order and writes them in it.
 */
export class DraftKeeper {
  private readonly onTheirWay = new Set<Promise<unknown>>();
  private isStopped = false;
  private readonly put: PutDraft;

  constructor(put: PutDraft) {
    this.put = put;
  }

  keep(edits: DraftEdits): void {
    if (this.isStopped) return;
    const sending = this.put(edits).finally(() => this.onTheirWay.delete(sending));
    this.onTheirWay.add(sending);
  }

  /** Ends keeping; resolves when nothing is on its way any more, so that a save can delete the draft for good. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.onTheirWay);
  }

  resume(): void {
    this.isStopped = false;
  }
}

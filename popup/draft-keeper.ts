import type { DraftEdits } from '../src/model/draft.ts';

/** Hands a page's edits to whoever stores them. Resolves with whether they were stored. */
export type PutDraft = (edits: DraftEdits) => Promise<boolean>;

/** Holds a page's edits from the keystroke until they are stored. */
export interface UnsentEdits {
  write(edits: DraftEdits): void;
  drop(): void;
}

/**
 * Sends every change of the form at once. Nothing is gathered up and nothing waits for the answer to the one before: a
 * popup may be closed at any moment, and Chromium delivers no message that is sent while it closes. The background gets
 * the messages in their order and writes them in it. Should it end just then, what it did not answer for is held.
 */
export class DraftKeeper {
  private readonly onTheirWay = new Set<Promise<unknown>>();
  private isStopped = false;
  private latest: DraftEdits | null = null;
  private readonly put: PutDraft;
  private readonly unsent: UnsentEdits;

  constructor(put: PutDraft, unsent: UnsentEdits) {
    this.put = put;
    this.unsent = unsent;
  }

  keep(edits: DraftEdits): void {
    if (this.isStopped) return;
    this.latest = edits;
    this.unsent.write(edits);
    const sending = this.send(edits).finally(() => this.onTheirWay.delete(sending));
    this.onTheirWay.add(sending);
  }

  private async send(edits: DraftEdits): Promise<void> {
    const isStored = await this.put(edits);
    if (isStored && this.latest === edits) this.unsent.drop();
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

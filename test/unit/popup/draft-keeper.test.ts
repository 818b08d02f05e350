import { describe, expect, it } from 'vitest';
import { DraftKeeper } from '../../../popup/draft-keeper.ts';
import type { DraftEdits } from '../../../src/model/draft.ts';

/** A background that answers when told to. */
function slowBackground() {
  const received: DraftEdits[] = [];
  const answers: ((isStored: boolean) => void)[] = [];
  const put = (edits: DraftEdits) => {
    received.push(edits);
    return new Promise<boolean>((resolve) => answers.push(resolve));
  };
  const answer = async (isStored = true) => {
    answers.shift()?.(isStored);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { received, put, answer };
}

/** What stays if the background never answers. */
function unsentEdits() {
  let held: DraftEdits | null = null;
  return {
    held: () => held,
    write: (edits: DraftEdits) => {
      held = edits;
    },
    drop: () => {
      held = null;
    },
  };
}

describe('DraftKeeper', () => {
  it('sends every change at once, also while another is on its way', () => {
    const { received, put } = slowBackground();
    const keeper = new DraftKeeper(put, unsentEdits());
    keeper.keep({ note: 'a' });
    keeper.keep({ note: 'ab' });
    keeper.keep({ note: 'abc' });
    expect(received).toEqual([{ note: 'a' }, { note: 'ab' }, { note: 'abc' }]);
  });

  it('stops only when nothing is on its way any more, so that no draft outlives a save', async () => {
    const { received, put, answer } = slowBackground();
    const keeper = new DraftKeeper(put, unsentEdits());
    keeper.keep({ note: 'a' });
    keeper.keep({ note: 'ab' });
    let isStopped = false;
    const stopping = keeper.stop().then(() => {
      isStopped = true;
    });
    await answer();
    expect(isStopped).toBe(false);
    await answer();
    await stopping;
    keeper.keep({ note: 'too late' });
    expect(received).toEqual([{ note: 'a' }, { note: 'ab' }]);
  });

  it('keeps again after a save that failed', async () => {
    const { received, put } = slowBackground();
    const keeper = new DraftKeeper(put, unsentEdits());
    await keeper.stop();
    keeper.resume();
    keeper.keep({ note: 'a' });
    expect(received).toEqual([{ note: 'a' }]);
  });

  it('holds the last change until it is stored, also where an earlier one is', async () => {
    const { put, answer } = slowBackground();
    const unsent = unsentEdits();
    const keeper = new DraftKeeper(put, unsent);
    keeper.keep({ note: 'a' });
    keeper.keep({ note: 'ab' });
    expect(unsent.held()).toEqual({ note: 'ab' });
    await answer();
    expect(unsent.held()).toEqual({ note: 'ab' });
    await answer();
    expect(unsent.held()).toBeNull();
  });

  it('holds a change that was refused', async () => {
    const { put, answer } = slowBackground();
    const unsent = unsentEdits();
    const keeper = new DraftKeeper(put, unsent);
    keeper.keep({ note: 'a' });
    await answer(false);
    expect(unsent.held()).toEqual({ note: 'a' });
  });
});

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PictureNotice } from '../../../reader/components/picture-notice.tsx';

const root = document.createElement('div');
beforeEach(() => document.body.replaceChildren(root));
afterEach(() => render(null, root));

/** The ids of the buttons above a text with two pictures, one of which could not be kept. */
async function offered(canKeep: boolean): Promise<string[]> {
  await act(() =>
    render(
      <PictureNotice
        pictures={{ count: 2, status: 'off', refused: 0 }}
        keeping={{ kept: 0, waiting: 0, failed: [{ failure: 'unreachable', count: 1 }] }}
        canKeep={canKeep}
        onLoad={() => {}}
        onKeep={() => {}}
      />,
      root,
    ),
  );
  return [...root.querySelectorAll('button')].map(({ id }) => id);
}

describe('what the reader view offers for pictures', () => {
  it('is to load them and to keep them', async () => {
    expect(await offered(true)).toEqual(['retry-pictures', 'load-pictures', 'keep-pictures']);
  });

  it('is not to keep them where the clip lies in the trash, for which nothing is loaded', async () => {
    expect(await offered(false)).toEqual(['load-pictures']);
    expect(root.textContent).toContain('1 did not come');
  });
});

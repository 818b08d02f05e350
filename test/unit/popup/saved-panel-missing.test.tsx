import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Collaborators } from '../../../popup/collaborators.ts';
import { App } from '../../../popup/components/app.tsx';
import type { DeliveryWorld } from '../../../popup/components/saved-deliveries.tsx';
import { initialState } from '../../../popup/form-state.ts';
import type { Session } from '../../../popup/session.ts';
import { someClip, someMetadata } from '../../support/samples.ts';

// What Chromium does to a popup that is closing.
vi.mock('../../../popup/components/saved-panel.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

it('says that the clip is saved, and where it is, where the rest of the popup did not load', async () => {
  const root = document.createElement('div');
  const clip = someClip();
  render(
    <App
      state={{ ...initialState, metadata: someMetadata(), saved: { clip, created: true } }}
      dispatch={() => {}}
      session={{} as Session}
      libraryUrl="library/index.html"
      severalUrl="library/several/index.html"
      optionsUrl="options/index.html"
      world={{} as DeliveryWorld & Pick<Collaborators, 'readFullClip' | 'showHighlights'>}
      reopen={() => {}}
    />,
    root,
  );
  await vi.waitFor(() => expect(root.querySelector('p a')?.textContent).toBe('library'));
  expect(root.querySelector('p[role=status]')?.textContent).toContain('Saved.');
});

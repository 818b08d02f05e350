import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Header } from '../../../popup/components/header.tsx';
import { dateName } from '../../../src/ui/date-name.ts';
import { someClip } from '../../support/samples.ts';

const root = document.createElement('div');

afterEach(() => render(null, root));

it.each(['2026-03-04', '2026-03-06'])(
  'names the clip’s day by the curator’s calendar, whatever the clock says: %s',
  (day) => {
    const known = someClip({ clippedOn: day, clippedAt: '2026-03-05T12:00:00.000Z' });
    render(<Header known={known} libraryUrl="library/index.html" severalUrl="library/several/index.html" />, root);
    expect(root.querySelector('#known')?.textContent).toContain(dateName(day));
  },
);

it('says nothing of the library where the page is not in it', () => {
  render(<Header known={null} libraryUrl="library/index.html" severalUrl="library/several/index.html" />, root);
  expect(root.querySelector('#known')).toBeNull();
});

it('leads to the page for several at once', () => {
  render(<Header known={null} libraryUrl="library/index.html" severalUrl="library/several/index.html" />, root);
  expect(root.querySelector('#several')?.getAttribute('href')).toBe('library/several/index.html');
});

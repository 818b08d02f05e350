import { describe, expect, it } from 'vitest';
import { compareWithPage } from '../../../src/compare/compare-with-page.ts';
import { someBody, someClip, someMetadata } from '../../support/samples.ts';

const clip = someClip({
  title: 'Old',
  description: 'Same',
  published: '2026-03-04',
  provenance: { title: 'og:title' },
});
const metadata = someMetadata({ title: 'New', description: 'Same', published: '2026-03-04', modified: '2026-04-01' });

describe('a clip beside its page', () => {
  it('names the fields in which the page says something else', () => {
    expect(compareWithPage(clip, { body: null }, { metadata, body: null }).fields).toEqual([
      { field: 'title', before: 'Old', after: 'New' },
      { field: 'modified', before: '', after: '2026-04-01' },
    ]);
  });

  it.each(['edited', 'imported'])('does not take a title that was %s for what the page said', (rule) => {
    const held = someClip({ ...clip, provenance: { title: rule } });
    const { fields } = compareWithPage(held, { body: null }, { metadata, body: null });
    expect(fields.map(({ field }) => field)).toEqual(['modified']);
  });

  it('does not take a page’s silence for a change', () => {
    const silent = someMetadata({ title: '', description: '', published: null, modified: null });
    expect(compareWithPage(clip, { body: null }, { metadata: silent, body: null }).fields).toEqual([]);
  });

  it('compares article with article, whichever way each was found', () => {
    const before = someBody({ text: 'One two three.', extractor: 'json-ld' });
    const after = someBody({ text: 'One two four.', extractor: 'blocks' });
    const { text } = compareWithPage(clip, { body: before }, { metadata, body: after });
    expect(text).toMatchObject({ added: 1, removed: 1 });
  });

  it.each([
    ['a selection', someBody({ extractor: 'selection' }), someBody()],
    ['the whole page', someBody(), someBody({ extractor: 'page' })],
    ['a text from a file', someBody({ extractor: 'imported' }), someBody()],
    ['nothing', someBody(), null],
  ])('does not compare an article with %s', (_, before, now) => {
    expect(compareWithPage(clip, { body: before }, { metadata, body: now }).text).toBeNull();
  });
});

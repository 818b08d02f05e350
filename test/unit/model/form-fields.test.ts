import { describe, expect, it } from 'vitest';
import { type FormState, initialState } from '../../../popup/form-state.ts';
import { formFields } from '../../../src/model/form-fields.ts';
import { genomics, oncology, someClip, someMetadata } from '../../support/samples.ts';

const page = {
  tabId: 1,
  visited: 'https://news.example.com/story?id=7&utm_source=mail',
  clean: 'https://news.example.com/story?id=7',
  key: 'news.example.com/story?id=7',
  tabTitle: 'The tab’s title',
};
const state = (changes: Partial<FormState>): FormState => ({ ...initialState, page, ...changes });

describe('the fields of the form', () => {
  it('show the tab’s title and the clean address before anything was read from the page', () => {
    const fields = formFields(state({}));
    expect(fields.title).toBe('The tab’s title');
    expect(fields.urls).toEqual({ visited: page.visited, canonical: null, clean: page.clean });
  });

  it('show what the page says once that is read', () => {
    const fields = formFields(state({ metadata: someMetadata() }));
    expect(fields.title).toBe('The title of the page');
    expect(fields.urls.canonical).toBe('https://news.example.com/story?id=7');
    expect(fields.provenance).toEqual({ title: 'og:title', authors: 'json-ld', description: 'og:description' });
  });

  it('keep an edit that was made before the metadata came in', () => {
    const fields = formFields(state({ edits: { title: 'Mine' }, metadata: someMetadata() }));
    expect(fields.title).toBe('Mine');
    expect(fields.provenance.title).toBe('edited');
    expect(fields.provenance.authors).toBe('json-ld');
  });

  it('do not call a field edited whose edit ended where it began', () => {
    const fields = formFields(state({ edits: { title: 'The title of the page' }, metadata: someMetadata() }));
    expect(fields.provenance.title).toBe('og:title');
  });

  it('take a field that was emptied as empty', () => {
    const edits = { published: null, image: null, authors: [], description: '' };
    const fields = formFields(state({ edits, metadata: someMetadata() }));
    expect(fields).toMatchObject({ published: null, image: null, authors: [], description: '' });
    expect(fields.provenance).toMatchObject({ published: 'edited', image: 'edited', authors: 'edited' });
  });

  it('bring back topics, note and hand-made fields of a page that is in the library', () => {
    const known = someClip({ authors: ['Corrected Author'], provenance: { authors: 'edited', title: 'og:title' } });
    const fields = formFields(state({ known, metadata: someMetadata() }));
    expect(fields.topics).toEqual([oncology]);
    expect(fields.note).toBe('A note from last week.');
    expect(fields.authors).toEqual(['Corrected Author']);
    expect(fields.provenance.authors).toBe('edited');
    expect(fields.title).toBe('The title of the page');
  });

  it('fall back on the library where today’s page is silent', () => {
    const metadata = someMetadata({ title: '', authors: [], published: null });
    const fields = formFields(state({ known: someClip(), metadata }));
    expect(fields).toMatchObject({
      title: 'The title as clipped',
      authors: ['Clipped Author'],
      published: '2026-03-04',
    });
  });

  it('keep the addresses that a known clip was filed under', () => {
    const known = someClip({
      urls: { visited: 'https://a.example/first', canonical: null, clean: 'https://www.news.example.com/story?id=7' },
    });
    expect(formFields(state({ known, metadata: someMetadata() })).urls).toMatchObject({
      visited: 'https://a.example/first',
      clean: 'https://www.news.example.com/story?id=7',
    });
  });

  it('let the newest choice of topics stand over the library’s', () => {
    const fields = formFields(state({ known: someClip(), edits: { topics: [genomics] } }));
    expect(fields.topics).toEqual([genomics]);
  });

  it('add what loading the image has shown, to that image only', () => {
    const probe = { url: 'https://news.example.com/lead.jpg', alt: '', width: 770, height: 400, loads: true };
    const shown = formFields(state({ metadata: someMetadata(), imageProbe: probe }));
    expect(shown.image).toEqual(probe);
    const other = { url: 'https://news.example.com/other.jpg', alt: '', width: null, height: null, loads: null };
    const replaced = formFields(state({ metadata: someMetadata(), imageProbe: probe, edits: { image: other } }));
    expect(replaced.image).toEqual(other);
  });
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/export/json/json.ts';
import { markdown } from '../../../src/export/markdown/markdown.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fromWebAnnotation, webAnnotationSchema } from '../../../src/model/web-annotation.ts';
import { fullClip } from '../../support/full-clip.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';

const quoted = (exact: string, note = '') =>
  sampleHighlight(1, { quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, note });
const withHighlights = (...highlights: ReturnType<typeof quoted>[]) => ({ ...fullClip(), highlights });
const sectionOf = (...highlights: ReturnType<typeof quoted>[]): string =>
  markdown.render(withHighlights(...highlights), defaultSettings).split('It & you.\n\n')[1] ?? '';

describe('the Markdown of a clip with highlights', () => {
  it('ends with them, in the order of the text, each with its note', () => {
    const first = { ...quoted('Care is a plan.', 'True?\nAsk Ines.\n\nLater.'), position: sampleHighlight(1).position };
    const second = { ...quoted('It\nand you.'), position: sampleHighlight(2).position };
    expect(sectionOf(second, first)).toBe(`## Highlights

> Care is a plan.

True?\\
Ask Ines.

Later.

<!-- -->

> It
>
> and you.
`);
  });

  it('has them also where the clip has no body', () => {
    const full = { ...withHighlights(quoted('Care.')), content: { body: null, metas: [], jsonLd: [] } };
    expect(markdown.render(full, defaultSettings)).toMatch(/\n---\n\n## Highlights\n\n> Care\.\n$/);
  });

  it('lets no passage and no note become markup', () => {
    const text = sectionOf(
      quoted('<script>*a*</script> [x](y) `c`\n# head\n1. one\n- two', '> no | ==mark== &amp; #tag'),
    );
    expect(text).toContain('\\<script\\>\\*a\\*\\</script\\> \\[x\\](y) \\`c\\`');
    expect(text).toContain('> \\# head\n>\n> 1\\. one\n>\n> \\- two');
    expect(text).toContain('\\> no \\| \\=\\=mark\\=\\= \\&amp; \\#tag');
  });

  it('is as before where there are none', () => {
    expect(markdown.render({ ...fullClip(), highlights: [] }, defaultSettings)).toBe(
      markdown.render(fullClip(), defaultSettings),
    );
  });
});

describe('the JSON of a clip with highlights', () => {
  it('has them as web annotations, from which they can be read again', () => {
    const highlights = [
      sampleHighlight(1, { note: 'Ask Ines.' }),
      sampleHighlight(2, { position: null, color: 'pink' }),
    ];
    const { clips } = JSON.parse(json.render({ ...fullClip(), highlights }, defaultSettings));
    const annotations = v.parse(v.array(webAnnotationSchema), clips[0].annotations);
    expect(annotations[0]).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'commenting',
      body: { type: 'TextualBody', value: 'Ask Ines.' },
      target: {
        source: fullClip().clip.urls.clean,
        selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector' }],
      },
    });
    expect(annotations.map((each) => fromWebAnnotation(each, highlights[0]?.clipId ?? ''))).toEqual(highlights);
  });
});

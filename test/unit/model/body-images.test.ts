import { describe, expect, it } from 'vitest';
import { bodyImages, imagesToKeep } from '../../../src/model/body-images.ts';
import { fullClip } from '../../support/full-clip.ts';

describe('the images of a stored body', () => {
  it('are its addresses in their order, each once, with references decoded', () => {
    const html =
      '<p>One <img alt="a &gt; b" src="https://a.example/1.png?w=1&amp;h=2" width="3"></p>' +
      '<figure><img src="https://a.example/2.jpg"></figure><img src="https://a.example/1.png?w=1&amp;h=2">';
    expect(bodyImages(html)).toEqual(['https://a.example/1.png?w=1&h=2', 'https://a.example/2.jpg']);
  });

  it('are found behind values that hold brackets, as browsers before 2025 write them', () => {
    expect(bodyImages('<img alt="x > y <b>" title="<img src=no>" src="https://a.example/1.png">')).toEqual([
      'https://a.example/1.png',
    ]);
  });

  it('are none where it only tells of them', () => {
    const html =
      '<p>&lt;img src="https://a.example/1.png"&gt;</p><a title="&lt;img src=x&gt;" href="https://b.example">b</a>';
    expect(bodyImages(html)).toEqual([]);
  });

  it.each([
    ['data:', 'data:image/png;base64,AAAA'],
    ['no address', ''],
    ['another scheme', 'ftp://a.example/1.png'],
    ['a very long one', `https://a.example/${'x'.repeat(5_000)}`],
  ])('leave out those of %s', (_, src) => expect(bodyImages(`<img src="${src}">`)).toEqual([]));

  it('take a time that grows with the text alone', () => {
    const html = `<img alt="${'<img '.repeat(200_000)}`;
    expect(bodyImages(html)).toEqual([]);
  });
});

describe('the images that are to be kept', () => {
  const url = 'https://img.clinic.example/lead.jpg';
  const { clip, content } = fullClip(
    {},
    {
      body: {
        html: `<img src="https://a.example/1.png"><img src="${url}">`,
        markdown: '',
        text: '',
        wordCount: 0,
        extractor: 'x',
      },
    },
  );

  it('are none, the lead image, or that and those of the body', () => {
    expect(imagesToKeep(clip, content, 'none')).toEqual([]);
    expect(imagesToKeep(clip, content, 'lead')).toEqual([url]);
    expect(imagesToKeep(clip, content, 'all')).toEqual([url, 'https://a.example/1.png']);
  });

  it('are none of a clip without any', () => {
    expect(imagesToKeep({ image: null }, { body: null }, 'all')).toEqual([]);
  });
});

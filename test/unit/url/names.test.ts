import { describe, expect, it } from 'vitest';
import { brandOf } from '../../../src/url/brand.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { slugify, slugOr, titleSlug } from '../../../src/url/slug.ts';

describe('brandOf', () => {
  it.each([
    ['https://www.example.com/a', 'example.com'],
    ['https://insights.example.com:8443/a', 'insights.example.com'],
    ['HTTP://WWW.EXAMPLE.COM', 'example.com'],
    ['https://www2.example.com/', 'www2.example.com'],
    ['https://www.com/', 'www.com'],
    ['https://me:pw@example.com/', 'example.com'],
    ['about:blank', ''],
    ['file:///a.html', ''],
    ['no url', ''],
  ])('of %s is "%s"', (url, brand) => {
    expect(brandOf(url)).toBe(brand);
  });
});

describe('slugify', () => {
  it.each([
    ['How precision medicine works', 'how-precision-medicine-works'],
    ['Healthcare IT News: Precision Medicine', 'healthcare-it-news-precision-medicine'],
    ["Someone's SMART, Precision-Medicine!", 'someones-smart-precision-medicine'],
    ['Oncology & AI — 100% new', 'oncology-and-ai-100percent-new'],
    ['  Äpfel,  Straße, Łódź  ', 'apfel-strasse-lodz'],
    ['Привет, мир', 'privet-mir'],
    ['cafe\u0301', 'cafe'],
    ['a\ud800b', 'ab'],
  ])('writes %j as %s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('keeps the letters of scripts that it has no Latin for', () => {
    expect(slugify('東京の医療 2026')).toBe('東京の医療-2026');
    expect(slugify('Café 東京 — AI!')).toBe('cafe-東京-ai');
    expect(slugify('हिन्दी समाचार')).toBe('हिन्दी-समाचार');
    expect(slugify('𠮷野家')).toBe('𠮷野家');
    expect(slugify('(한국어)')).toBe('한국어');
  });

  it('keeps titles apart that differ in such letters alone', () => {
    expect(slugify('中国 AI')).not.toBe(slugify('日本 AI'));
  });

  it('is empty where there is neither letter nor digit', () => {
    for (const text of ['', '   ', '🎉❤️', '—…!', '\ufe0f']) expect(slugify(text)).toBe('');
  });

  it('makes nothing new of a slug', () => {
    for (const text of ['How it works', 'Café 東京', 'हिन्दी', 'C++ & C#']) {
      expect(slugify(slugify(text))).toBe(slugify(text));
    }
  });
});

describe('titleSlug', () => {
  it('is the slug of the title', () => {
    expect(titleSlug('How it works')).toBe('how-it-works');
  });

  it('is never empty, and tells titles of pictures apart', () => {
    expect(titleSlug('')).toBe('untitled');
    expect(titleSlug('🎉')).toMatch(/^untitled-[0-9a-f]{8}$/);
    expect(titleSlug('🎉')).toBe(titleSlug('🎉'));
    expect(titleSlug('🎉')).not.toBe(titleSlug('🚀'));
    expect(slugOr('topic', '!!\ud800')).toMatch(/^topic-[0-9a-f]{8}$/);
  });
});

describe('clipIdOf', () => {
  it('is the UUID version 5 of the URL in the URL namespace', () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, 'https://www.example.com/a?id=1')
    expect(clipIdOf('https://www.example.com/a?id=1')).toBe('f7596d45-d945-55bd-afcb-9a3ab081a24b');
  });

  it('differs where the clean URLs differ', () => {
    expect(clipIdOf('https://www.example.com/a')).not.toBe(clipIdOf('https://www.example.com/a/'));
  });

  it('takes a lone surrogate, which UTF-8 cannot carry', () => {
    expect(clipIdOf('https://a.example/\ud800')).toBe(clipIdOf('https://a.example/\ufffd'));
  });
});

import { describe, expect, it } from 'vitest';
import { urlKey } from '../../../src/url/url-key.ts';

describe('urlKey', () => {
  it.each([
    ['scheme', 'http://example.com/a', 'https://example.com/a'],
    ['www.', 'https://www.example.com/a', 'https://example.com/a'],
    ['case of the host', 'https://Example.COM/a', 'https://example.com/a'],
    ['default port of https', 'https://example.com:443/a', 'https://example.com/a'],
    ['default port of http', 'http://example.com:80/a', 'https://example.com/a'],
    ['slash at the end', 'https://example.com/a/', 'https://example.com/a'],
    ['slashes at the end', 'https://example.com/a//', 'https://example.com/a'],
    ['slash behind the host', 'https://example.com/', 'https://example.com'],
    ['slash before the query', 'https://example.com/a/?id=1', 'https://example.com/a?id=1'],
    ['anchor', 'https://example.com/a#part', 'https://example.com/a'],
    ['empty query and fragment', 'https://example.com/a?#', 'https://example.com/a'],
    ['credentials', 'https://u:p@example.com/a', 'https://example.com/a'],
    ['escapes of letters', 'https://example.com/é', 'https://example.com/%c3%a9'],
    ['white space around it', ' https://example.com/a\n', 'https://example.com/a'],
    ['writing of the host', 'https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ])('takes two URLs for one page whatever their %s', (_what, one, other) => {
    expect(urlKey(one)).toBe(urlKey(other));
  });

  it.each([
    ['case of the path', 'https://example.com/A', 'https://example.com/a'],
    ['query', 'https://example.com/a?id=1', 'https://example.com/a?id=2'],
    ['order of the query', 'https://example.com/a?x=1&y=2', 'https://example.com/a?y=2&x=1'],
    ['other port', 'https://example.com:8443/a', 'https://example.com/a'],
    ['subdomain', 'https://m.example.com/a', 'https://example.com/a'],
    ['route', 'https://example.com/#/a', 'https://example.com/#/b'],
    ['hashbang route', 'https://example.com/#!a', 'https://example.com/#!b'],
    ['slash inside the path', 'https://example.com/a/b', 'https://example.com/a//b'],
  ])('keeps two URLs apart by their %s', (_what, one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other));
  });

  it('is host, path and query', () => {
    expect(urlKey('https://www.example.com:8443/news/a/?id=%20x#part')).toBe('example.com:8443/news/a?id=%20x');
    expect(urlKey('https://app.example/#/inbox/')).toBe('app.example#/inbox/');
  });

  it('leaves a host alone that is nothing without its www.', () => {
    expect(urlKey('https://www.com/a')).toBe('www.com/a');
  });

  it('gives back what is no http(s) URL, without white space and lone surrogates', () => {
    expect(urlKey('  not a url \ud800 ')).toBe('not a url \ufffd');
    expect(urlKey('file:///home/a.html#b')).toBe('file:///home/a.html#b');
    expect(urlKey('https://')).toBe('https://');
    expect(urlKey('')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { originsOfLink } from '../../../src/batch/origins.ts';

describe('the origins that a link needs', () => {
  it.each([
    ['https://example.com/x', ['https://example.com', 'https://www.example.com']],
    ['https://www.example.com/', ['https://www.example.com', 'https://example.com']],
    [
      'http://example.com/',
      ['http://example.com', 'https://example.com', 'https://www.example.com', 'http://www.example.com'],
    ],
    ['https://a.b.example.com/', ['https://a.b.example.com']],
    ['http://127.0.0.1:8080/x', ['http://127.0.0.1:8080']],
    ['http://nas.local/', ['http://nas.local']],
    ['https://8.8.8.8/', ['https://8.8.8.8']],
    ['mailto:a@example.com', []],
  ])('of %s are its own, and those that it may be sent on to', (url, origins) => {
    expect(originsOfLink(url)).toEqual(origins);
  });

  it('keep a port, and go without one where the link is sent on', () => {
    expect(originsOfLink('http://example.com:8080/')).toEqual([
      'http://example.com:8080',
      'https://example.com',
      'https://www.example.com',
      'http://example.com',
      'http://www.example.com',
    ]);
  });
});

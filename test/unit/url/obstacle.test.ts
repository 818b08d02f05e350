import { describe, expect, it } from 'vitest';
import { obstacleOf, obstacleOfType, refusalOf } from '../../../src/url/obstacle.ts';

describe('why a page cannot be clipped', () => {
  it.each([
    ['chrome://extensions/', /browser itself/],
    ['about:config', /browser itself/],
    ['moz-extension://0a/page.html', /browser itself/],
    ['edge://settings', /browser itself/],
    ['about:blank', /empty/],
    ['chrome://newtab/', /empty/],
    ['https://chromewebstore.google.com/detail/x', /this site/],
    ['https://chrome.google.com/webstore/detail/x', /this site/],
    ['https://addons.mozilla.org/en-US/firefox/', /this site/],
    ['view-source:https://example.com/', /source of a page/],
    ['data:text/html,hello', /no lasting address/],
    ['not an address', /no address/],
    ['', /does not let extensions read/],
    [undefined, /does not let extensions read/],
  ])('is said for %s', (url, sentence) => {
    const obstacle = obstacleOf(url);
    expect(obstacle?.code).toBe('not-clippable');
    expect(obstacle?.message).toMatch(sentence);
    expect(obstacle?.nextStep).not.toBe('');
  });

  it.each([
    'https://example.com/article',
    'http://localhost:8080/',
    'file:///home/reader/article.html',
    'https://chrome.google.com/intl/en/about',
  ])('has no reason beforehand for %s', (url) => {
    expect(obstacleOf(url)).toBeNull();
  });

  it('names a PDF whose viewer refuses the script', () => {
    expect(refusalOf('https://example.com/Paper.PDF', 'cannot access').message).toMatch(/PDF/);
  });

  it('says how to allow files on this computer', () => {
    expect(refusalOf('file:///a.html', 'cannot access').nextStep).toMatch(/Allow access to file URLs/);
  });

  it('advises a reload for any other refusal, and keeps the browser’s words', () => {
    const refusal = refusalOf('https://example.com/', 'Frame was removed');
    expect(refusal.nextStep).toMatch(/Reload/);
    expect(refusal.details).toEqual(['Frame was removed']);
  });

  it('lets documents with text through, and no files', () => {
    expect(obstacleOfType('text/html')).toBeNull();
    expect(obstacleOfType('application/xhtml+xml')).toBeNull();
    expect(obstacleOfType('text/plain')).toBeNull();
    expect(obstacleOfType('application/pdf')?.message).toMatch(/PDF/);
    expect(obstacleOfType('image/png')?.message).toMatch(/image\/png/);
  });
});

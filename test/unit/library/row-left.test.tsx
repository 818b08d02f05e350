import { beforeEach, expect, it } from 'vitest';
import { rememberedRow, rememberRow } from '../../../library/row-left.ts';

beforeEach(() => {
  sessionStorage.clear();
  document.body.innerHTML =
    '<article data-clip="c1"><a id="read" href="/reader">Read</a></article><button>Other</button>';
});

it('is the one with the focus, for the list that was left alone', () => {
  rememberRow(sessionStorage, '?q=low tide', document.querySelector('#read'));
  expect(rememberedRow(sessionStorage, '?q=low tide')).toBe('c1');
  expect(rememberedRow(sessionStorage, '?q=low')).toBeNull();
});

it('is forgotten where the list is left from elsewhere', () => {
  rememberRow(sessionStorage, '', document.querySelector('#read'));
  expect(rememberedRow(sessionStorage, '')).toBe('c1');
  rememberRow(sessionStorage, '', document.querySelector('button'));
  expect(rememberedRow(sessionStorage, '')).toBeNull();
});

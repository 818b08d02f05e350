import { describe, expect, it } from 'vitest';
import { reportBody } from '../../../popup/body-report.ts';
import { type BodyState, type FormState, initialState, reduce } from '../../../popup/form-state.ts';
import type { BodyScope } from '../../../src/model/capture-api.ts';
import { someBody } from '../../support/samples.ts';

const found = (extractor: string, wordCount = 1_234): BodyState => ({
  status: 'found',
  body: someBody({ extractor, wordCount }),
});
const none: BodyState = { status: 'none', reason: 'No article text found.' };

/** What the form says after these bodies have been read, one after the other. */
function said(...read: [BodyScope, BodyState][]) {
  const state = read.reduce<FormState>(
    (before, [scope, body]) => reduce(before, { type: 'body-read', scope, body }),
    initialState,
  );
  const { text, isWarning, choices } = reportBody('ready', state);
  return { text, isWarning, choices: choices.map(({ label }) => label) };
}

describe('what the form says of the body', () => {
  it('says how many words the article has', () => {
    expect(said(['auto', found('readability')])).toEqual({ text: '1,234 words', isWarning: false, choices: [] });
    expect(reportBody('starting', initialState).text).toBe('Reading the page…');
  });

  it('says that the selection is clipped, the whole article one click away, and the way back', () => {
    const selected: [BodyScope, BodyState] = ['auto', found('selection', 1)];
    expect(said(selected)).toEqual({ text: 'Your selection, 1 word', isWarning: false, choices: ['Whole article'] });
    expect(said(selected, ['article', found('readability')]).choices).toEqual(['Your selection']);
  });

  it('offers the whole page where there is no article, and the selection if there is one', () => {
    expect(said(['auto', none])).toEqual({
      text: 'No article text found.',
      isWarning: true,
      choices: ['Clip the whole page'],
    });
    const selected: [BodyScope, BodyState] = ['auto', found('selection')];
    expect(said(selected, ['article', none]).choices).toEqual(['Your selection', 'Clip the whole page']);
    expect(said(selected, ['article', none], ['selection', found('selection')]).choices).toEqual(['Whole page']);
  });

  it('warns of an article of a few words', () => {
    expect(said(['auto', found('readability', 12)])).toEqual({
      text: 'Only 12 words found',
      isWarning: true,
      choices: ['Whole page'],
    });
  });

  it('says that the whole page is clipped, and offers nothing that is not there', () => {
    expect(said(['auto', none], ['page', found('page')])).toMatchObject({
      text: 'The whole page, 1,234 words',
      choices: [],
    });
    expect(said(['auto', found('readability', 12)], ['page', found('page')]).choices).toEqual(['Whole article']);
    expect(said(['auto', none], ['page', none]).choices).toEqual([]);
  });

  it('offers only what has been read once the tab has moved on', () => {
    const read = reduce(initialState, { type: 'body-read', scope: 'auto', body: found('selection') });
    expect(reportBody('ready', { ...read, isNavigated: true }).choices).toEqual([]);
    const both = reduce(read, { type: 'body-read', scope: 'article', body: found('readability') });
    expect(reportBody('ready', { ...both, isNavigated: true }).choices).toHaveLength(1);
  });
});

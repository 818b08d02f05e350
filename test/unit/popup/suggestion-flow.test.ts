import { describe, expect, it } from 'vitest';
import { answer } from '../../../popup/suggestions/answer.ts';
import type { SuggestReply, SuggestRequest } from '../../../popup/suggestions/suggester.ts';
import { editsOfTaking, stillOpen } from '../../../popup/suggestions/take.ts';
import { buildSuggestIndex } from '../../../src/catalog/suggest/build-index.ts';
import { suggestTermsOf } from '../../../src/catalog/suggest/catalog-terms.ts';
import { emptyMemory } from '../../../src/catalog/suggest/memory.ts';
import type { Catalog } from '../../../src/model/catalog.ts';
import { ok } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { runSession, settled } from '../../support/fake-world.ts';

const oncology = { id: 'oncology', label: 'Oncology', source: 'Desk' };
const pulse = { offeringId: 7, label: 'Acme Pulse', permalink: '', categories: ['Desk: Oncology'] };
const catalog: Catalog = { topics: [oncology], offerings: [pulse] };
const shown = { kind: 'topic', id: 'oncology', label: 'Oncology', why: '' } as const;
const signs = { signs: ['site:news.example.com'], words: [], named: ['topic:oncology' as const] };

/** A session whose suggester notes what it is asked. */
function runAsked(suggestions = true, reply: SuggestReply | null = { suggestions: [shown], signs }) {
  const asked: SuggestRequest[] = [];
  const running = runSession({
    readSettings: async () => ok({ ...defaultSettings, suggestions }),
    readCatalog: async () => ok(catalog),
    openSuggester: () => ({
      ask: async (request) => {
        asked.push(request);
        return reply;
      },
      close: () => {},
    }),
  });
  return { ...running, asked };
}

describe('the popup’s session', () => {
  it('asks for suggestions once it has the body, and again when something is picked', async () => {
    const { asked, calls, state, session } = runAsked();
    await settled();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.page.body).not.toBe('');
    expect(calls.indexOf(': suggested')).toBeGreaterThan(calls.indexOf(': body-read'));
    expect(state().suggestions).toEqual([shown]);
    session.edit({ note: 'not worth a question' });
    session.edit({ topics: [oncology] });
    await settled();
    expect(asked).toHaveLength(2);
    expect(asked[1]?.topics).toEqual(['oncology']);
  });

  it('sends what the page names of the catalog along with a save', async () => {
    const { session, sent } = runAsked();
    await settled();
    await session.save();
    expect(sent.at(-1)).toMatchObject({ type: 'clip.save', request: { signs } });
  });

  it('saves without it where nobody can say', async () => {
    const { session, sent } = runAsked(true, null);
    await settled();
    await session.save();
    expect(sent.at(-1)).toMatchObject({ type: 'clip.save', request: { signs: undefined } });
  });

  it('asks nothing where suggestions are off', async () => {
    const { asked, session } = runAsked(false);
    await settled();
    await session.save();
    expect(asked).toEqual([]);
  });
});

describe('an answer', () => {
  it('has topics and offerings with labels and reasons, none that the clip has', () => {
    const index = buildSuggestIndex(suggestTermsOf(catalog));
    const page = {
      url: 'https://news.example/1',
      title: 'Acme Pulse in oncology',
      description: 'What Acme Pulse does for oncology.',
      authors: [],
      keywords: ['oncology'],
      headings: [],
      body: 'Acme Pulse is for oncology. Oncology needs it.',
    };
    const { suggestions, signs } = answer(index, emptyMemory(), { page, topics: [], offerings: [] });
    expect(suggestions.map(({ label }) => label).toSorted()).toEqual(['Acme Pulse', 'Oncology']);
    expect(suggestions.find(({ kind }) => kind === 'topic')?.why).toMatch(/^“Oncology” in the title/);
    expect(signs.named).toContain('topic:oncology');
    const rest = answer(index, emptyMemory(), { page, topics: ['oncology'], offerings: ['7'] });
    expect(rest.suggestions).toEqual([]);
  });
});

describe('taking a suggestion', () => {
  it('adds the catalog’s term once, and nothing that the catalog does not have', () => {
    const none = { topics: [], offerings: [] };
    expect(editsOfTaking(shown, catalog, none)).toEqual({ topics: [oncology] });
    expect(editsOfTaking(shown, catalog, { topics: [oncology], offerings: [] })).toEqual({});
    expect(editsOfTaking({ ...shown, kind: 'offering', id: '7' }, catalog, none)).toEqual({ offerings: [pulse] });
    expect(editsOfTaking({ ...shown, id: 'unknown' }, catalog, none)).toEqual({});
  });

  it('takes it off the row', () => {
    expect(stillOpen([shown], { topics: [oncology], offerings: [] })).toEqual([]);
    expect(stillOpen([shown], { topics: [], offerings: [] })).toEqual([shown]);
    expect(stillOpen(null, { topics: [], offerings: [] })).toBeNull();
  });
});

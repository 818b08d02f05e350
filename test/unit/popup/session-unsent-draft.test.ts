import { expect, it } from 'vitest';
import { ok } from '../../../src/model/result.ts';
import { runSession, settled } from '../../support/fake-world.ts';

it('puts what an earlier popup could not store before the stored draft, and stores it', async () => {
  const unsent = { key: 'k', edits: { note: 'the last word' }, editedAt: '2026-03-05T10:00:00.000Z' };
  const dropped: string[] = [];
  const { sent, state } = runSession({
    readDraft: async () => ok({ note: 'an earlier word' }),
    unsentDrafts: { read: () => unsent, write: () => undefined, drop: (key) => dropped.push(key) },
  });
  await settled();
  expect(state().edits).toEqual({ note: 'the last word' });
  expect(sent.at(-1)).toMatchObject({ type: 'draft.put', request: { edits: { note: 'the last word' } } });
  expect(dropped).toEqual(['news.example.com/story?id=7']);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { type HighlightPage, highlightPage } from '../../../background/highlight-page.ts';
import type { Anchor } from '../../../src/model/highlight.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { listClips } from '../../../src/platform/database/clips.ts';
import { listDestinations } from '../../../src/platform/database/destinations.ts';
import { readHighlights } from '../../../src/platform/database/highlights.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import type { Library } from '../../../src/platform/database/schema.ts';
import { putDestination } from '../../../src/platform/database/writes/destinations.ts';
import { freshLibrary, okValue } from '../../support/fresh-library.ts';
import { sampleDestination } from '../../support/sample-clips.ts';
import { sampleHighlight } from '../../support/sample-highlights.ts';
import { someBody, someMetadata } from '../../support/samples.ts';

const { quote, position } = sampleHighlight(1);
const anchor: Anchor = { quote, position };

let db: Library;
let ids = 0;
beforeEach(async () => {
  db = await freshLibrary();
  ids = 0;
});

/** Gives the command on a tab; `page` replaces what the page does. */
async function command(page: Partial<HighlightPage> = {}) {
  const seen = { shown: [] as number[], trouble: [] as string[], badges: 0, announced: [] as string[] };
  const { withLibrary } = createLibraryAccess(async () => ok(db));
  await highlightPage(
    { id: 7, url: someMetadata().visited, title: 'The tab’s title' },
    {
      withLibrary,
      now: () => new Date('2026-02-02T10:00:00.000Z'),
      announce: ({ kind }) => void seen.announced.push(kind),
      maintainIndex: () => undefined,
      badge: async () => {
        seen.badges += 1;
      },
      keepImages: () => undefined,
      newId: () => {
        ids += 1;
        return sampleHighlight(ids).id;
      },
      page: {
        readSelection: async () => ok(anchor),
        showHighlights: async (_tab, highlights) => {
          seen.shown.push(highlights.length);
          return ok([]);
        },
        openPage: async () => ok({ contentType: 'text/html' }),
        readMetadata: async () => ok(someMetadata()),
        readBody: async () => ok(someBody()),
        markTrouble: async (_tab, message) => void seen.trouble.push(message),
        ...page,
      },
    },
  );
  const { clips } = await listClips(db, { limit: 10 });
  const highlights = clips[0] === undefined ? [] : await readHighlights(db, clips[0].id);
  return { ...seen, clips, highlights };
}

describe('the command to highlight', () => {
  it('makes a clip of a page that has none, and one highlight in it', async () => {
    const { clips, highlights, shown, badges, announced } = await command();
    expect(clips).toMatchObject([{ title: someMetadata().title, revision: 1 }]);
    expect(highlights).toMatchObject([{ quote, position, color: 'yellow', note: '' }]);
    expect([shown, badges, announced]).toEqual([[1], 1, ['clips', 'highlights']]);
  });

  it('adds to the clip that is there, and leaves its body alone', async () => {
    await command();
    const again = await command({ readBody: () => Promise.reject(new Error('not asked for')) });
    expect(again.clips).toMatchObject([{ revision: 1 }]);
    expect(again.highlights).toHaveLength(2);
    expect(again.shown).toEqual([2]);
  });

  it('shows what is there where nothing is selected', async () => {
    await command();
    const again = await command({ readSelection: async () => ok(null) });
    expect(again.highlights).toHaveLength(1);
    expect(again.shown).toEqual([1]);
  });

  it('says what to do where nothing is selected and nothing is there, and clips nothing', async () => {
    const { clips, trouble, badges } = await command({ readSelection: async () => ok(null) });
    expect(clips).toEqual([]);
    expect(trouble).toEqual([expect.stringContaining('Select a passage')]);
    expect(badges).toBe(0);
  });

  it('says what to do where the browser lets nobody read the page', async () => {
    const refusal = err(problem('injection-failed', 'Nothing can be highlighted on this page.', 'Try another.'));
    const { clips, trouble } = await command({ readSelection: async () => refusal });
    expect(clips).toEqual([]);
    expect(trouble).toEqual(['Nothing can be highlighted on this page. Try another.']);
  });

  it('keeps page and highlight where no article is found', async () => {
    const none = err(problem('not-found', 'No article text found.', 'None.'));
    const { clips, highlights } = await command({ readBody: async () => none });
    expect(clips).toHaveLength(1);
    expect(highlights).toHaveLength(1);
  });

  it('sends the new clip nowhere, and leaves the choice of destinations for the next one', async () => {
    okValue(await putDestination(db, sampleDestination(1, { isPreselected: true }), {}));
    await command();
    expect(await listDestinations(db)).toMatchObject([{ isPreselected: true }]);
    expect(await db.count('deliveries')).toBe(0);
  });
});

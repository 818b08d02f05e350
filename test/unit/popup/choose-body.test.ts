import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { runSession, settled } from '../../support/fake-world.ts';
import { someBody } from '../../support/samples.ts';

describe('the part of the page that is clipped', () => {
  it('asks for the selection first, and clips the whole article at one click and the selection at another', async () => {
    const asked: string[] = [];
    const { session, state, sent } = runSession({
      readBody: async (_tab, scope) => {
        asked.push(scope);
        return ok(someBody({ extractor: scope === 'auto' ? 'selection' : 'readability' }));
      },
    });
    await settled();
    await session.chooseBody('article');
    expect(state().body).toMatchObject({ body: { extractor: 'readability' } });
    await session.chooseBody('selection');
    // The page may have lost its selection by now: what was read is what comes back.
    expect(asked).toEqual(['auto', 'article']);
    await session.save();
    expect(sent.at(-1)).toMatchObject({ request: { content: { body: { extractor: 'selection' } } } });
  });

  it('takes the part of the page that was asked for last, in whatever order they come', async () => {
    let give: () => void = () => {};
    const late = new Promise<void>((resolve) => {
      give = resolve;
    });
    const { session, state } = runSession({
      readBody: async (_tab, scope) => {
        if (scope === 'article') await late;
        return ok(someBody({ extractor: scope === 'auto' ? 'selection' : scope }));
      },
    });
    await settled();
    const article = session.chooseBody('article');
    await session.chooseBody('page');
    give();
    await article;
    expect(state().body).toMatchObject({ body: { extractor: 'page' } });
  });

  it('does not read another part of what the tab shows after it has moved on', async () => {
    const asked: string[] = [];
    const { session, navigate } = runSession({
      readBody: async (_tab, scope) => {
        asked.push(scope);
        return ok(someBody());
      },
    });
    await settled();
    navigate();
    await session.chooseBody('page');
    expect(asked).toEqual(['auto']);
  });

  it('clips the whole page where there is no article and the user wants it', async () => {
    const { session, sent } = runSession({
      readBody: async (_tab, scope) =>
        scope === 'page'
          ? ok(someBody({ extractor: 'page' }))
          : err(problem('not-found', 'No article text found.', 'Metadata only.')),
    });
    await settled();
    await session.chooseBody('page');
    await session.save();
    expect(sent.at(-1)).toMatchObject({ request: { content: { body: { extractor: 'page' } } } });
  });
});

import { expect, it } from 'vitest';
import { inEveryBrowser } from '../support/in-every-browser.ts';

inEveryBrowser((given) => {
  /** Clips a page as it comes and gives what the form held. */
  async function clip(path: string) {
    const popup = await given().openPopupOn(path);
    const started = Date.now();
    await popup.reaches('ready');
    const duration = Date.now() - started;
    const title = await popup.value('field-title');
    const status = await popup.text('#body-status');
    await popup.save();
    await popup.reaches('saved');
    return { title, status, duration };
  }

  it('clips a page with 100,000 metas', async () => {
    const { title, status, duration } = await clip('many-metas.html');
    expect(title).toBe('A hundred thousand metas');
    expect(status).toMatch(/\d+ words/);
    expect(duration).toBeLessThan(15_000);
  });

  it('gets the metadata of a page of 20 MB, and either its text or a sentence', async () => {
    const { title, status, duration } = await clip('twenty-megabytes.html');
    expect(title).toBe('Twenty megabytes');
    expect(status).toMatch(/words|too (long|large)|too many/i);
    expect(duration).toBeLessThan(15_000);
  });

  it('clips a page of frames by its own metadata', async () => {
    expect(await clip('frameset.html')).toMatchObject({ title: 'Two frames and no body' });
  });

  it('saves a page without a title, a meta or a text', async () => {
    const { status } = await clip('empty.html');
    expect(status).toMatch(/no article/i);
  });

  it('is not impressed by hostile metas, broken JSON-LD, overridden built-ins and lone surrogates', async () => {
    const { title, status } = await clip('hostile.html');
    expect(title).toMatch(/A page that fights back|Lone . surrogate/);
    expect(title).toBe(title?.toWellFormed());
    expect(status).toMatch(/\d+ words/);
  });

  it('has harmed nothing that was saved before', async () => {
    const library = await given().libraryWith('A hundred thousand metas');
    for (const title of ['Twenty megabytes', 'Two frames and no body']) expect(library).toContain(title);
  });
});

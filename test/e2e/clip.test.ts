import { expect, it } from 'vitest';
import { inEveryBrowser } from '../support/in-every-browser.ts';

inEveryBrowser((given) => {
  const title = 'Telemetry on the ward & beyond';

  it('clips an article: the form fills, a topic and an offering are picked and saved by keyboard', async () => {
    const { openPopupOn, url, libraryWith } = given();
    const popup = await openPopupOn('article.html?utm_source=newsletter&page=1&fbclid=abc');
    await popup.reaches('ready');
    expect(await popup.value('field-title')).toBe(title);
    expect(await popup.value('field-description')).toBe('How one ward learned to trust its monitors again.');
    expect(await popup.value('field-authors')).toBe("The Weekly's systems desk");
    expect(await popup.value('field-published')).toMatch(/^2026-02-03/);
    expect(await popup.value('field-image')).toBe(url('images/lead.svg'));
    expect(await popup.value('field-url')).toBe(url('article.html?page=1'));
    expect(await popup.text('#known')).toBeNull();

    const topic = await popup.pick('topics', 'prec');
    const offering = await popup.pick('offerings', '');
    await popup.fill('field-note', 'For the Monday list');
    await popup.save();
    await popup.reaches('saved');
    expect(await popup.says('.saved-title')).toBe(title);

    const library = await libraryWith(title);
    for (const shown of [topic, offering, 'For the Monday list']) expect(library).toContain(shown);
  });

  it('says that the page is clipped already, shows how it was filed, and updates it', async () => {
    const { openPopupOn, libraryWith } = given();
    const popup = await openPopupOn('article.html?page=1&utm_campaign=other#comments');
    await popup.reaches('ready');
    expect(await popup.says('#known')).toMatch(/library/);
    expect(await popup.chips('topics')).toHaveLength(1);
    expect(await popup.value('field-note')).toBe('For the Monday list');

    await popup.fill('field-note', 'Read at the handover');
    await popup.save();
    await popup.reaches('saved');
    const library = await libraryWith('Read at the handover');
    expect(library).not.toContain('For the Monday list');
    expect(library.split(title)).toHaveLength(2);
  });

  it('saves although the background was ended while the popup was open', async () => {
    const { session, openPopupOn, libraryWith } = given();
    const popup = await openPopupOn('second.html');
    await popup.reaches('ready');
    await popup.pick('topics', '');
    await session.killBackground();
    await popup.save();
    await popup.reaches('saved');
    await libraryWith('Paging without pagers');
  });

  it('has every clip after the browser was quit and started again', async () => {
    const { session, openPopupOn, libraryWith } = given();
    await session.restart();
    expect(await libraryWith(title)).toContain('Paging without pagers');
    const popup = await openPopupOn('second.html');
    expect(await popup.says('#known')).toMatch(/library/);
  });
});

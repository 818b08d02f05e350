import { expect, it } from 'vitest';
import { finishedDownload } from '../support/browsers/downloads.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { type PopupDriver, popupDriver } from '../support/popup-driver.ts';

async function clip(popup: PopupDriver): Promise<void> {
  await popup.reaches('ready');
  await popup.save();
  await popup.reaches('saved');
  await popup.popup.close();
}

inEveryBrowser((given) => {
  it('keeps what was typed when the popup closes by accident, even if the background dies then', async () => {
    const { session, openPopupOn } = given();
    const first = await openPopupOn('article.html');
    await first.reaches('ready');
    await first.fill('field-title', 'A title of my own');
    const topic = await first.pick('topics', '');
    await first.popup.close();
    await session.killBackground();

    const second = popupDriver(await session.clickToolbarButton());
    await second.reaches('ready');
    await waitUntil('the draft', async () => (await second.value('field-title')) === 'A title of my own');
    expect(await second.chips('topics')).toEqual([topic]);
    await second.popup.close();
  });

  it('keeps the last keystroke in a field that was not left when the popup closed', async () => {
    const { session, openPopupOn } = given();
    const first = await openPopupOn('article.html?keystrokes');
    await first.reaches('ready');
    await first.fill('field-authors', 'Roe, Jane; Bo Li');
    await first.popup.close();

    const second = popupDriver(await session.clickToolbarButton());
    await second.reaches('ready');
    await waitUntil('the draft', async () => (await second.value('field-authors')) === 'Roe, Jane; Bo Li');
    await second.popup.close();
  });

  it('keeps drafts of different pages apart', async () => {
    const { openPopupOn } = given();
    const popup = await openPopupOn('second.html');
    await popup.reaches('ready');
    expect(await popup.value('field-title')).toBe('Paging without pagers');
    expect(await popup.chips('topics')).toEqual([]);
    await popup.popup.close();
  });

  it('says so when the tab moves on, and saves the page that it has read', async () => {
    const { session, url, openPopupOn, libraryWith } = given();
    const popup = await openPopupOn('article.html?draft=none');
    await popup.reaches('ready');
    await session.web().goto(url('second.html'));
    expect(await popup.says('#navigated')).toMatch(/moved on/);
    expect(await popup.value('field-title')).toBe('Telemetry on the ward & beyond');
    await popup.save();
    await popup.reaches('saved');
    await libraryWith('Telemetry on the ward & beyond');
  });

  it('gives what was saved to the clipboard, and as a file', async () => {
    const { session, url, openPopupOn } = given();
    const popup = await openPopupOn('second.html?utm_source=mail');
    await popup.reaches('ready');
    await popup.save();
    await popup.reaches('saved');
    // By keys: a browser lets only the user write to the clipboard.
    await waitUntil('the button', async () => (await popup.text('#copy')) === 'Copy Markdown');
    await popup.focus('copy');
    await popup.popup.press('Enter');
    await waitUntil('the copy', async () => (await popup.text('.saved-done')) === 'Copied.');
    await popup.click('#download');
    const file = await waitUntil('the file', () => finishedDownload(session.downloads, '.md'));
    expect(file.toString()).toMatch(/^---\ntitle: Paging without pagers\n/);
    expect(file.toString()).toContain(`source: '${url('second.html')}'`);
  });

  it('says so when a script goes to another page, and not when it goes to another place in this one', async () => {
    const { session, openPopupOn } = given();
    const popup = await openPopupOn('article.html?utm_source=mail');
    await popup.reaches('ready');
    await session.web().evaluate(() => history.replaceState({}, '', 'article.html#second-part'));
    await session.web().evaluate(() => history.pushState({}, '', 'another-article.html'));
    expect(await popup.says('#navigated')).toMatch(/moved on/);
    await session.web().goBack();
    await popup.popup.close();

    const again = popupDriver(await session.clickToolbarButton());
    await again.reaches('ready');
    await session.web().evaluate(() => history.replaceState({}, '', 'article.html#third-part'));
    await again.fill('field-note', 'Time for the browser to tell of it.');
    expect(await again.text('#navigated')).toBeNull();
    await again.popup.close();
  });

  it('shows what has changed in a page since it was clipped, and keeps the old version until it is saved', async () => {
    const { session, openPopupOn, url } = given();
    const page = 'changed-since.html';
    await clip(await openPopupOn(page));

    const same = await openPopupOn(page);
    expect(await same.says('#changes')).toMatch(/has not changed/);
    await same.popup.close();

    await session.web().goto(url(page), { waitUntil: 'domcontentloaded' });
    await session.web().evaluate(() => {
      document.title = 'Twelve beds on the ward';
      const first = document.querySelector('article p');
      if (first !== null)
        first.textContent = `${first.textContent?.replace('everything', 'nothing')} It was corrected.`;
    });
    const changed = popupDriver(await session.clickToolbarButton());
    expect(await changed.says('#changes summary')).toMatch(
      /^Changed since .+: title and text \(\d+ words in, 1 out\)$/,
    );
    await changed.click('#changes summary');
    expect(await changed.text('#changes del')).toContain('Nine beds on the ward');
    expect(await changed.text('#changes ins')).toContain('Twelve beds on the ward');
    expect(await changed.text('.changes-passage del')).toContain('everything');
    await changed.popup.close();
    expect(await given().libraryWith('Nine beds')).not.toContain('Twelve beds');
    await clip(popupDriver(await session.clickToolbarButton()));
    expect(await given().libraryWith('Twelve beds')).not.toContain('Nine beds');
  });

  it('says beside the button why a clip cannot be saved, however far the form is scrolled', async () => {
    const { openPopupOn } = given();
    const popup = await openPopupOn('article.html?rubbish');
    await popup.reaches('ready');
    await popup.fill('field-url', 'rubbish');
    await popup.focus('field-note');
    await popup.save();
    expect(await popup.says('.notice-problem')).toMatch(/not a web address/);
    const isInSight = await popup.popup.evaluate((document) => {
      const notice = document.querySelector('.notice-problem')?.getBoundingClientRect();
      return notice !== undefined && notice.top >= 0 && notice.bottom <= document.documentElement.clientHeight;
    });
    expect(isInSight).toBe(true);
    await popup.popup.close();
  });

  it('says why a page of the browser cannot be clipped', async () => {
    const { session } = given();
    await session.visitBrowserPage();
    const popup = popupDriver(await session.clickToolbarButton());
    await popup.reaches('unavailable');
    expect(await popup.text('[role=alert]')).toMatch(/browser.+ extensions/);
  });

  it('says why a PDF cannot be clipped, and what to do', async () => {
    const { openPopupOn, session } = given();
    const popup = await openPopupOn('report.pdf');
    await popup.reaches('unavailable');
    expect(await popup.text('[role=alert]')).toMatch(/PDF.+page that links to it/);
    await session.renewWebTab();
  });

  it('says why a file that is no page cannot be clipped', async () => {
    const { openPopupOn } = given();
    const popup = await openPopupOn('scan.svg');
    await popup.reaches('unavailable');
    expect(await popup.text('[role=alert]')).toMatch(/file \(image\/svg\+xml\)/);
  });
});

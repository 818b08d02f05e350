import { expect, it } from 'vitest';
import { waitUntil } from '../support/browsers/wait.ts';
import { inEveryBrowser } from '../support/in-every-browser.ts';
import { type PopupDriver, popupDriver } from '../support/popup-driver.ts';

const bodyOf = (popup: PopupDriver) => popup.text('#body-status');
const becomes = (popup: PopupDriver, status: RegExp) =>
  waitUntil(`${status}`, async () => status.test((await bodyOf(popup)) ?? '') && (await popup.phase()) === 'ready');

inEveryBrowser((given) => {
  it('clips what is selected when the button is clicked; the whole article is one click away, and the way back', async () => {
    const { session, url } = given();
    const web = session.web();
    await web.goto(url('extract/parts.html'));
    await web.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#first') ?? document.body));
    const popup = popupDriver(await session.clickToolbarButton());
    await popup.reaches('ready');
    expect(await bodyOf(popup)).toMatch(/^Your selection, 2\d words$/);

    await popup.click('#body-article');
    await becomes(popup, /^\d+ words$/);
    await popup.click('#body-selection');
    await becomes(popup, /^Your selection, 2\d words$/);
    await popup.save();
    await popup.reaches('saved');
    await popup.popup.close();
  });

  it('says that there is no article, and clips the whole page if the user wants it', async () => {
    const { openPopupOn } = given();
    const popup = await openPopupOn('shopping-list.html');
    await popup.reaches('ready');
    await becomes(popup, /^(No article|Only 2 words)/);
    await popup.click('#body-page');
    await becomes(popup, /^The whole page, 2 words$/);
    await popup.popup.close();
  });

  it('clips an article that stands in a closed shadow tree', async () => {
    const { openPopupOn } = given();
    const popup = await openPopupOn('closed-shadow.html');
    await popup.reaches('ready');
    expect(await bodyOf(popup)).toMatch(/^\d\d\d words$/);
    await popup.popup.close();
  });
});

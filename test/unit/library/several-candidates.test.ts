import { describe, expect, it } from 'vitest';
import { candidatesOfTabs, candidatesOfText } from '../../../library/several/candidates.ts';
import { chosenPages, initialState, isChosen } from '../../../library/several/state.ts';
import { mostPagesAtOnce } from '../../../src/model/queued-page.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import type { WindowTab } from '../../../src/platform/window-tabs.ts';
import { rulesOfSettings } from '../../../src/url/rules-of-settings.ts';

const rules = rulesOfSettings(defaultSettings);
const tab = (id: number, url: string | undefined, changes: Partial<WindowTab> = {}): WindowTab => ({
  id,
  url,
  title: `Tab ${id}`,
  isAsleep: false,
  ...changes,
});

describe('the tabs of a window', () => {
  it('can be chosen where they show a page of the web, and say why they cannot otherwise', () => {
    const { tabs } = candidatesOfTabs(
      [
        tab(1, 'https://a.example/x?utm_source=mail'),
        tab(2, 'https://addons.mozilla.org/'),
        tab(3, 'file:///home/reader/a.html'),
        tab(4, 'https://a.example/x'),
        tab(5, undefined),
      ],
      rules,
      true,
    );
    expect(tabs.map(({ obstacle }) => obstacle)).toEqual([
      null,
      'The browser does not let extensions read this site.',
      'Open this file and click the toolbar button there.',
      'Another tab shows the same page.',
      'This page belongs to the browser itself, which extensions may not read.',
    ]);
    expect(tabs[0]).toMatchObject({ tabId: 1, key: 'a.example/x', isPreselected: false });
  });

  it('are counted where Sheaf may not know their address yet', () => {
    const { tabs, hidden } = candidatesOfTabs(
      [tab(1, undefined), tab(2, ''), tab(3, 'https://a.example/')],
      rules,
      false,
    );
    expect(hidden).toBe(2);
    expect(tabs).toHaveLength(1);
  });

  it('are fetched where they are asleep', () => {
    const { tabs } = candidatesOfTabs([tab(1, 'https://a.example/', { isAsleep: true })], rules, true);
    expect(tabs[0]).toMatchObject({ tabId: null, obstacle: null });
    expect(tabs[0]?.remarks).toEqual(['asleep: its page is fetched from the site']);
  });
});

describe('the links of a text', () => {
  it('are each page once, however it is written', () => {
    const { links, repeated } = candidatesOfText(
      'https://a.example/x?utm_source=mail https://www.a.example/x#top http://a.example/x/',
      rules,
    );
    expect(links.map(({ url }) => url)).toEqual(['https://a.example/x?utm_source=mail']);
    expect(repeated).toBe(2);
  });

  it('are not chosen for their reader where they lead into their own network', () => {
    const { links } = candidatesOfText('http://192.168.0.1/reboot https://a.example/', rules);
    expect(links.map(({ isPreselected }) => isPreselected)).toEqual([false, true]);
    expect(links[0]?.remarks[0]).toContain('in your own network');
  });

  it('are cut where they are more than can be clipped at once', () => {
    const text = Array.from({ length: mostPagesAtOnce + 3 }, (_, n) => `https://a.example/${n}`).join('\n');
    const { links, tooMany } = candidatesOfText(text, rules);
    expect([links.length, tooMany]).toEqual([mostPagesAtOnce, 3]);
  });
});

describe('what is chosen', () => {
  const links = candidatesOfText('https://a.example/ https://b.example/', rules);
  const known = new Set(['a.example']);

  it('leaves out what is clipped already, unless it is to be updated or was chosen by hand', () => {
    const state = { ...initialState, links, known };
    const chosenOf = (changes: Partial<typeof state>) =>
      links.links.map((each) => isChosen({ ...state, ...changes }, each));
    expect(chosenOf({})).toEqual([false, true]);
    expect(chosenOf({ ifKnown: 'update' })).toEqual([true, true]);
    expect(chosenOf({ choices: new Map([[links.links[0]?.id ?? '', true]]) })).toEqual([true, true]);
  });

  it('is read from its tab where it is both a tab and a link', () => {
    const { tabs } = candidatesOfTabs([tab(1, 'https://a.example/')], rules, true);
    const state = { ...initialState, links, tabs, choices: new Map([['tab-1', true]]) };
    expect(chosenPages(state).map(({ id }) => id)).toEqual(['tab-1', 'link-b.example']);
  });
});

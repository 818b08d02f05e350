import type { Page } from 'puppeteer-core';

/** What can cross over into a page: anything that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The document of a popup or an extension page, driven from outside. */
export interface View {
  /** Runs `read` in the page. It is sent as text: it can use nothing but its arguments. */
  evaluate<A extends readonly Json[], T>(read: (document: Document, ...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Presses real keys, which go to the focused element: `press('Control+Enter')`, `press('ArrowDown')`. */
  press(chord: string): Promise<void>;
  /** Types text with real keys into the focused element. */
  type(text: string): Promise<void>;
  /** A PNG of what the view shows. */
  screenshot(path: string): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An entry of a context menu: Firefox is asked for its label, Chromium for its id. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
}
export const highlightEntry: MenuEntry = { id: 'highlight-selection', label: 'Highlight' };
export const clipLinkEntry: MenuEntry = { id: 'clip-link', label: 'Clip this link' };
export const clipLinksEntry: MenuEntry = { id: 'clip-selected-links', label: 'Clip the links of the selection…' };

export const severalEntry: MenuEntry = { id: 'clip-several', label: 'Clip several pages…' };

export interface Popup extends View {
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

export type Theme = 'light' | 'dark';

/** A running browser with the built extension in a profile of its own. The same interface for every browser. */
export interface ExtensionSession {
  readonly browser: 'chromium' | 'firefox';
  /** Where files land that the extension lets the user download. */
  readonly downloads: string;
  /** The tab that the toolbar button is clicked on. It is another page after `restart()` and `renewWebTab()`. */
  web(): Page;
  /**
   * Closes the web tab and opens another. For a tab that has shown a PDF: on its way from there to the next page
   * Puppeteer loses hold of it about one time in seven (9 of 60), and waits until its timeout.
   */
  renewWebTab(): Promise<void>;
  /** Takes the web tab to a page that belongs to the browser itself. */
  visitBrowserPage(): Promise<void>;
  /**
   * Opens one of the extension's pages in a new tab: `openPage('library/index.html')`.
   * @param options `behindWeb` keeps the web tab in front: for a page that asks which tab is the active one
   */
  openPage(path: string, options?: { readonly behindWeb?: boolean }): Promise<Page>;
  /** Clicks the real toolbar button on the web tab, which grants activeTab, and waits for the real popup. */
  clickToolbarButton(): Promise<Popup>;
  /**
   * Picks one of the extension's entries in the context menu of the web tab's page. Firefox: a real click with the right
   * button at a point of the page, and on the entry in the real menu. Chromium, whose menus no driver reaches: the menu's
   * event, on a tab that the toolbar button has given access to where the entry needs it (`clickToolbarButton()` first).
   * @param info what Chromium's event says besides: `linkUrl`, `selectionText`
   */
  pickFromMenu(entry: MenuEntry, at: Point, info?: { readonly [key: string]: Json }): Promise<void>;
  /** The same in the menu of the toolbar button. */
  pickFromButtonMenu(entry: MenuEntry): Promise<void>;
  /**
   * Highlights what is selected by the key. Firefox: the real key. Chromium, whose driver's keys reach the page and not the browser: the
   * command's event, on a tab that the toolbar button has given access to.
   */
  highlightByKey(): Promise<void>;
  /**
   * Allows the extension to reach an origin (`http://127.0.0.1:8080`), as the user would in the browser's prompt, which
   * no test can click: a page that asks for it then gets it at once. Hosts that the manifest does not offer are refused.
   * It outlasts `restart()`.
   */
  grantHostAccess(origin: string): Promise<void>;
  /** Takes it back, as the user can in the browser's own settings. */
  withdrawHostAccess(origin: string): Promise<void>;
  /** Makes a page believe that the user prefers a light or a dark theme. */
  setTheme(page: Page, theme: Theme): Promise<void>;
  /** Ends the background as the browser does when it is idle, and returns once it is gone. */
  killBackground(): Promise<void>;
  /** The same for one that is wanted again at once; returns whether there was one. */
  interruptBackground(): Promise<boolean>;
  /** How often the background was seen to start. */
  backgroundStarts(): number;
  /** Quits the browser and starts it again on the same profile. */
  restart(): Promise<void>;
  /** Kills every process of the browser without a warning, and starts it again on the same profile. */
  crash(): Promise<void>;
  /** Errors of the extension since the start: uncaught ones, violations of its policy; in Chromium also logged ones. */
  errors(): Promise<readonly string[]>;
  /** Quits the browser and removes its profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly headless?: boolean;
  /** The folder that the profile is made in, where it is not the system's one for temporary files. */
  readonly profilesIn?: string;
  /** Called when the browser has been quit from outside. */
  readonly onQuit?: () => void;
}

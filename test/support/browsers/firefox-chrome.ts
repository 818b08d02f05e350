import type { Key } from './keys.ts';

// These functions are sent to the browser's own window as text and run there, with all its privileges.
// They may use nothing but their arguments.

interface FirefoxWindow {
  readonly document: Document;
  readonly window: Window;
  readonly CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
  readonly ChromeUtils: {
    importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
      readonly ExtensionPermissions: Record<
        'add' | 'remove',
        (id: string, which: { permissions: string[]; origins: string[] }, extension: object) => Promise<unknown>
      >;
    };
  };
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      readonly extension: {
        readonly backgroundState: string;
        terminateBackground(options: {
          ignoreDevToolsAttached: boolean;
          disableResetIdleForTest: boolean;
        }): Promise<void>;
      };
    };
  };
  readonly Cc: Readonly<Record<string, { createInstance(type: unknown): TextInputProcessor }>>;
  readonly Ci: Readonly<Record<string, unknown>>;
  readonly Services: {
    readonly console: { getMessageArray(): readonly ConsoleMessage[] };
    readonly prefs: { setIntPref(name: string, value: number): void };
  };
}
interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
/** `errorMessage` and `flags` are there on an nsIScriptError only. */
interface ConsoleMessage {
  QueryInterface?(type: unknown): ConsoleMessage;
  readonly errorMessage?: string;
  readonly sourceName?: string;
  readonly flags?: number;
}
interface BrowserElement extends HTMLElement {
  readonly browsingContext: {
    readonly currentWindowGlobal: { drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap> };
  };
}

/** Puts the button on the toolbar, where a click means a click on the button, and clicks it. */
export function clickButton(widget: string): void {
  const { CustomizableUI, document } = globalThis as unknown as FirefoxWindow;
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  const button = document.getElementById(widget)?.querySelector<HTMLElement>('.unified-extensions-item-action-button');
  if (button === null || button === undefined) throw new Error(`no toolbar button ${widget}`);
  button.click();
}

export function focusPopup(): void {
  const { document } = globalThis as unknown as FirefoxWindow;
  document.querySelector<HTMLElement>('browser[webextension-view-type=popup]')?.focus();
}

/**
 * Presses chords one after the other, in the popup or in the browser's window itself. They pass through the browser's own
 * event handling, as from a keyboard. False, and nothing is pressed, where the popup has lost the focus to a tab that was
 * still being shown.
 */
export function pressChords(chords: readonly (readonly Key[])[], where: 'popup' | 'window'): boolean {
  const { Cc, Ci, document, window } = globalThis as unknown as FirefoxWindow;
  const focused = document.activeElement as HTMLElement | null;
  if (where === 'popup' && focused?.getAttribute('webextension-view-type') !== 'popup') return false;
  // A page that has the focus gets the key first, and from one that a driver sends the browser's own keys are not taken.
  if (where === 'window') focused?.blur();
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci['nsITextInputProcessor']);
  if (!processor?.beginInputTransactionForTests(window)) throw new Error('no keyboard input possible');
  for (const chord of chords) {
    const events = chord.map((key) => new KeyboardEvent('', key));
    for (const event of events) processor.keydown(event);
    for (const event of events.toReversed()) processor.keyup(event);
  }
  return true;
}

/** Opens the menu of the button on the toolbar, as a click with the right button does. */
export function openButtonMenu(widget: string): void {
  const { CustomizableUI, document } = globalThis as unknown as FirefoxWindow;
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  const button = document.getElementById(widget)?.querySelector<HTMLElement>('.unified-extensions-item-action-button');
  if (button === null || button === undefined) throw new Error(`no toolbar button ${widget}`);
  const { left, top } = button.getBoundingClientRect();
  const at = { clientX: left + 5, clientY: top + 5 };
  button.dispatchEvent(new MouseEvent('contextmenu', { ...at, button: 2, bubbles: true, cancelable: true }));
}

/**
 * Clicks the entry with that label in an open context menu, by the menu's id; false while there is none. Several entries of one
 * extension lie in a menu of their own, which is opened first.
 */
export function pickFromMenu(menuId: string, label: string): boolean {
  interface Menu extends Element {
    readonly state: string;
    activateItem(item: Element): void;
    openMenu(isOpen: boolean): void;
  }
  const { document } = globalThis as unknown as FirefoxWindow;
  const menu = document.getElementById(menuId) as Menu | null;
  const item = [...(menu?.querySelectorAll('menuitem') ?? [])].find((each) => each.getAttribute('label') === label);
  if (menu?.state !== 'open' || item === undefined) return false;
  const within = item.closest('menupopup') as Menu | null;
  if (within !== menu && within?.state !== 'open') {
    (within?.parentElement as Menu | null)?.openMenu(true);
    return false;
  }
  within.activateItem(item);
  return true;
}

/** The open popup as a PNG data URL. */
export async function snapshotPopup(): Promise<string> {
  const { document } = globalThis as unknown as FirefoxWindow;
  const browser = document.querySelector<BrowserElement>('browser[webextension-view-type=popup]');
  if (browser === null) throw new Error('no popup is open');
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');
}

/** For all pages: Firefox has no command for a single one. */
export function setTheme(theme: 'light' | 'dark'): void {
  const { Services } = globalThis as unknown as FirefoxWindow;
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', theme === 'dark' ? 0 : 1);
}

/** Ends the event page as the idle timer does. */
export async function terminateBackground(extensionId: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as FirefoxWindow;
  await WebExtensionPolicy.getByID(extensionId).extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}

export function backgroundState(extensionId: string): string {
  const { WebExtensionPolicy } = globalThis as unknown as FirefoxWindow;
  return WebExtensionPolicy.getByID(extensionId).extension.backgroundState;
}

/** What about:addons does when the user switches a site on or off there; the running extension is told. */
export async function changeHostAccess(extensionId: string, change: 'add' | 'remove', pattern: string): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as FirefoxWindow;
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  await ExtensionPermissions[change](extensionId, { permissions: [], origins: [pattern] }, extension);
}

/** Errors, but no warnings, that scripts under `origin` have raised since the browser started. */
export function consoleErrors(origin: string): string[] {
  const { Ci, Services } = globalThis as unknown as FirefoxWindow;
  const warningFlag = 1;
  // Firefox logs this as an error when a page closes before the answer to its last message: nobody is left to hear it.
  const closedEarly = /^Promise (?:rejected|resolved) after context unloaded/;
  return Services.console.getMessageArray().flatMap((message) => {
    if (!(message instanceof (Ci['nsIScriptError'] as typeof Object))) return [];
    const { errorMessage = '', sourceName = '', flags = 0 } = message as ConsoleMessage;
    const isOurs = sourceName.startsWith(origin) && (flags & warningFlag) === 0;
    return isOurs && !closedEarly.test(errorMessage) ? [`${sourceName}: ${errorMessage}`] : [];
  });
}

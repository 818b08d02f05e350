import { browser } from './browser.ts';

/** Runs the task when the extension was installed or updated, and when the browser starts. Register synchronously. */
export function onStart(task: () => void): void {
  browser.runtime.onInstalled.addListener(task);
  browser.runtime.onStartup.addListener(task);
}

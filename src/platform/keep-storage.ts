/** What the DOM's types alone know: no worker has it. */
interface PersistableStorage {
  readonly persist?: () => Promise<boolean>;
}

/**
 * Asks the browser to limit and clear the extension's storage as that of an app and not as that of a site. The permission
 * `unlimitedStorage` says so by itself in Chromium; in Firefox it only grants this request without asking the user, and
 * until it is made the library may take a tenth of the disk and be cleared when the disk is short
 * (https://developer.mozilla.org/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria). It is remembered.
 */
export async function keepStorage(storage: PersistableStorage = navigator.storage): Promise<void> {
  // Chromium's background is a worker.
  if (storage.persist === undefined) return;
  try {
    if (!(await storage.persist())) console.warn('Sheaf: the browser may clear the library when the disk is short');
  } catch (cause) {
    console.warn('Sheaf: the library’s storage could not be made to stay', cause);
  }
}

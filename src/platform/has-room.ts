/**
 * In bytes: what is left to the device by writes that nobody waits for one by one (imports, images). It covers one stretch
 * of an import with its index, several times, and what the browser's own upkeep of its files takes for a moment.
 */
const reserve = 50_000_000;

/**
 * Whether much may be written. A device without any room is more than a refusal: Chromium's database can come out of it
 * damaged and is then begun anew, empty (https://github.com/electron/electron/issues/41877). With `unlimitedStorage` its
 * quota is what is used and what the device has free; Firefox's is half of the device, and it only refuses.
 */
export async function hasRoom(storage: Pick<StorageManager, 'estimate'> = navigator.storage): Promise<boolean> {
  try {
    const { quota, usage } = await storage.estimate();
    return quota === undefined || usage === undefined || quota - usage >= reserve;
  } catch (cause) {
    console.warn('Sheaf: the browser does not say how much room is left', cause);
    return true;
  }
}

import type { ImageScope } from '../../../model/kept-image.ts';
import { onlyRow } from '../schema.ts';
import { readStoredSettings } from '../settings.ts';

/**
 * Which images are kept with the clips that a transaction writes, by the store of settings. Settings that cannot be read
 * ask for nothing; the options say that they are damaged.
 */
export async function imageScopeIn(store: { get(key: typeof onlyRow): Promise<unknown> }): Promise<ImageScope> {
  const settings = readStoredSettings(await store.get(onlyRow));
  return settings.ok ? settings.value.keepImages : 'none';
}

import { vi } from 'vitest';

/**
 * Has the connection that is written through first take no change any more, as Firefox's does once after it found no room;
 * others take them. `vi.restoreAllMocks()` ends it.
 */
export function refuseChanges(): void {
  let refusing: IDBDatabase | undefined;
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    refusing ??= this.transaction.db;
    if (this.transaction.db === refusing) throw new DOMException('no mutations', 'InvalidStateError');
    return put.apply(this, args);
  });
}

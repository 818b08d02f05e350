import type { CatalogSource } from '../../src/model/catalog-origin.ts';

/** What could be applied: a file, or a backend's list of topics. */
export interface Incoming {
  /** As the user knows it: the file's name, its address, or the destination's name. */
  readonly name: string;
  readonly content: { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly topicNames: readonly string[] };
  /** Null for a file of this device. */
  readonly from: CatalogSource | null;
}

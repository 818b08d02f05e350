import type { OutgoingFile } from '../../src/ui/save-file.ts';

/** A file that grows piece by piece, without its content being held in memory. */
export interface Scratch {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole, to be handed to the user. */
  finish(): Promise<OutgoingFile>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}

/** A folder of the user's. A file of the same name is written anew; `/` in a name stands between folders, which are made. */
export interface Folder {
  readonly name: string;
  writeFile(name: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
}

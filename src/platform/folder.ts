/** The part of the File System Access API that Chromium has and TypeScript's own types lack. */
interface Picker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** A folder of the user's, to write into. */
export interface PickedFolder {
  readonly name: string;
  /** `/` in a name stands between folders, which are made. */
  writeFile(name: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
}

const picker = (): Picker | null => ('showDirectoryPicker' in globalThis ? (globalThis as unknown as Picker) : null);

/** Firefox has no such picker (mozilla/standards-positions, #154). */
export const canPickFolder = (): boolean => picker() !== null;

/** Asks the user for a folder; null where they choose none. Call it from a click. */
export async function pickFolder(): Promise<PickedFolder | null> {
  try {
    const folder = await picker()?.showDirectoryPicker({ id: 'sheaf-export', mode: 'readwrite' });
    return folder === undefined ? null : folderOf(folder);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return null;
    throw cause;
  }
}

const folderOf = (folder: FileSystemDirectoryHandle): PickedFolder => ({
  name: folder.name,
  async writeFile(name, content) {
    const [file = name, ...above] = name.split('/').toReversed();
    let inner = folder;
    for (const part of above.toReversed()) inner = await inner.getDirectoryHandle(part, { create: true });
    const handle = await inner.getFileHandle(file, { create: true });
    const stream = await handle.createWritable();
    await stream.write(content);
    await stream.close();
  },
});

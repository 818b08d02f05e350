/** Where files grow that are to be handed to the user; whatever lies there from before is of no use to anybody. */
const folderName = 'exports';
/** Bytes that are gathered in memory, where there is no place on the disk, before they become a part of their own. */
const partSize = 8 << 20;

export interface ScratchFile {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  finish(): Promise<Blob>;
  discard(): Promise<void>;
}

/**
 * A file that grows piece by piece, in the browser's own folder for the extension (the origin private file system), so
 * that what is written takes no memory. Where there is no such folder, as in Firefox's private windows, it becomes a
 * blob of parts, which browsers keep out of the page's memory too.
 */
export async function openScratchFile(name: string, mediaType: string): Promise<ScratchFile> {
  const folder = await openFolder();
  return folder === null ? inMemory(mediaType) : onDisk(folder, name, mediaType);
}

/** So old a file has been saved or given up, and no other window is still writing it. */
const keptFor = 86_400_000;

/** Removes files of earlier days. Call it when a page opens, and before the next one is begun. */
export async function clearScratchFiles(now: Date): Promise<void> {
  const folder = await openFolder();
  if (folder === null) return;
  for await (const name of folder.keys()) {
    const file = await (await folder.getFileHandle(name)).getFile();
    if (file.lastModified < now.getTime() - keptFor) await folder.removeEntry(name);
  }
}

async function openRoot(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory();
  } catch (cause) {
    console.debug('Sheaf: there is no folder for exports', cause);
    return null;
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  return (await openRoot())?.getDirectoryHandle(folderName, { create: true }) ?? null;
}

async function onDisk(folder: FileSystemDirectoryHandle, name: string, mediaType: string): Promise<ScratchFile> {
  // A name of its own: two windows may export at the same time.
  const own = `${crypto.randomUUID()}-${name}`;
  const handle = await folder.getFileHandle(own, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (piece) => stream.write(piece),
    async finish() {
      await stream.close();
      const file = await handle.getFile();
      return file.slice(0, file.size, mediaType);
    },
    async discard() {
      await stream.abort();
      await folder.removeEntry(own);
    },
  };
}

function inMemory(mediaType: string): ScratchFile {
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const gather = (): void => {
    parts.push(new Blob(waiting));
    [waiting, size] = [[], 0];
  };
  return {
    async write(piece) {
      waiting.push(piece);
      size += piece.length;
      if (size >= partSize) gather();
    },
    async finish() {
      gather();
      return new Blob(parts, { type: mediaType });
    },
    async discard() {
      parts.length = 0;
      waiting = [];
    },
  };
}

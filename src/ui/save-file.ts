/** A file to hand to the user. A string is written as UTF-8. */
export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer> | Blob;
}

/** How long the object URL stays valid: Firefox reads it only after the click's task has ended. */
const releaseAfter = 60_000;

/** Saves a file through the browser's own download, without the `downloads` permission. Call it from a click. */
export function saveFile(file: OutgoingFile): void {
  const blob = file.content instanceof Blob ? file.content : new Blob([file.content], { type: file.mediaType });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), releaseAfter);
}

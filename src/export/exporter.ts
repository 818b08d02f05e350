import type { FullClip } from '../model/clip.ts';
import type { ExportFormat, Settings } from '../model/settings.ts';

/** One file ready to be written: UTF-8, without a byte order mark of its own. */
export type ExportedFile = { readonly name: string; readonly mediaType: string; readonly text: string };

/**
 * A way to write clips as files. Exporters are pure and synchronous and need no DOM, so that the same code runs in
 * pages, in the background and on the command line.
 */
export type Exporter = {
  readonly format: ExportFormat;
  /** As it stands in menus. */
  readonly label: string;
  readonly mediaType: string;
  /** A name that is safe on every file system, extension included. */
  fileName(full: FullClip, settings: Settings): string;
  /** The whole file for one clip. */
  render(full: FullClip, settings: Settings): string;
  /** The file for several clips; null where a file of this format holds one clip only. */
  readonly collection: null | { readonly fileName: string; render(fulls: readonly FullClip[]): string };
};

import type { FullClip } from '../model/clip.ts';
import { uniqueFileNames } from '../model/file-name.ts';
import type { ExportFormat, Settings } from '../model/settings.ts';
import type { ExportedFile } from './exporter.ts';
import { exporterOf } from './exporters.ts';

/**
 * Writes clips as files: one file a clip, their names apart from each other even where case is ignored; or one file
 * for all of them where the format can hold several. No clips, no files.
 */
export function exportAll(fulls: readonly FullClip[], format: ExportFormat, settings: Settings): ExportedFile[] {
  const { mediaType, collection, ...exporter } = exporterOf(format);
  if (collection !== null && fulls.length > 1) {
    return [{ name: collection.fileName, mediaType, text: collection.render(fulls) }];
  }
  const names = uniqueFileNames(fulls.map((full) => exporter.fileName(full, settings)));
  return fulls.map((full, i) => ({
    name: names[i] ?? `${full.clip.id}.txt`,
    mediaType,
    text: exporter.render(full, settings),
  }));
}

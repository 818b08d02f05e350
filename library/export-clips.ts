import { exportAll } from '../src/export/bundle.ts';
import { exporterOf } from '../src/export/exporters.ts';
import { localDay } from '../src/model/calendar.ts';
import type { FullClip } from '../src/model/clip.ts';
import { uniqueFileNames } from '../src/model/file-name.ts';
import type { Problem } from '../src/model/problem.ts';
import type { ExportFormat, Settings } from '../src/model/settings.ts';
import type { OutgoingFile } from '../src/ui/save-file.ts';
import type { LibraryWorld } from './world.ts';
import { type ZipEntry, zipFiles } from './zip.ts';

export interface ExportRequest {
  readonly ids: readonly string[];
  readonly format: ExportFormat;
  readonly settings: Settings;
  readonly onProgress: (done: number) => void;
}

export interface Exported {
  /** Null where no clip could be read. */
  readonly file: OutgoingFile | null;
  readonly count: number;
  /** Clips that could not be read; the others are exported without them. */
  readonly failures: readonly Problem[];
}

/** Clips whose bodies are in memory at the same time. */
const stretch = 50;

const utf8 = new TextEncoder();

/** Makes one file of clips: the clip's own, the format's collection, or a zip of one file a clip. */
export async function exportClips(
  { ids, format, settings, onProgress }: ExportRequest,
  world: Pick<LibraryWorld, 'readFullClip' | 'readTermMapper' | 'now'>,
): Promise<Exported> {
  // A format that holds several clips in one file needs them all at once; the others go stretch by stretch.
  const size = exporterOf(format).collection === null ? stretch : ids.length;
  const entries: (ZipEntry & { mediaType: string })[] = [];
  const failures: Problem[] = [];
  const terms = await world.readTermMapper();
  if (!terms.ok) return { file: null, count: 0, failures: [terms.error] };
  for (let from = 0; from < ids.length; from += size) {
    const fulls: FullClip[] = [];
    for (const id of ids.slice(from, from + size)) {
      onProgress(from + fulls.length);
      const full = await world.readFullClip(id);
      if (full.ok) fulls.push(terms.value(full.value));
      else failures.push(full.error);
    }
    for (const { name, mediaType, text } of exportAll(fulls, format, settings)) {
      entries.push({ name, mediaType, content: utf8.encode(text) });
    }
  }
  return { file: oneFile(entries, world.now()), count: ids.length - failures.length, failures };
}

function oneFile(entries: readonly (ZipEntry & { mediaType: string })[], now: Date): OutgoingFile | null {
  const [first] = entries;
  if (first === undefined) return null;
  if (entries.length === 1) return first;
  const names = uniqueFileNames(entries.map(({ name }) => name));
  const files = entries.map(({ name, content }, i) => ({ name: names[i] ?? name, content }));
  return { name: `sheaf-${localDay(now)}.zip`, mediaType: 'application/zip', content: zipFiles(files, now) };
}

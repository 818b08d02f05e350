import type { Catalog } from '../../model/catalog.ts';
import type { FullClip } from '../../model/clip.ts';
import type { Settings } from '../../model/settings.ts';
import type { ZipFile } from '../zip/write-zip.ts';
import { type BackupLine, backupFormat, backupNames, backupVersion } from './format.ts';

/** A clip with all that the library keeps of it. */
export interface ClipToBackUp extends FullClip {
  readonly trashedAt: string | null;
  readonly image: { readonly url: string; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
}

export interface BackupSource {
  /** In stretches, so that no more than one is in memory. */
  readonly clips: AsyncIterable<readonly ClipToBackUp[]>;
  /** Null where it is the one that Sheaf starts with. */
  readonly catalog: Catalog | null;
  readonly settings: Settings;
  readonly now: Date;
}

/**
 * The files of a backup: everything that a library holds but what leads to backends (destinations, their tokens, their
 * queues), which is not given here and so cannot leak.
 */
export async function* backupFiles({ clips, catalog, settings, now }: BackupSource): AsyncGenerator<ZipFile> {
  yield jsonFile(backupNames.manifest, { format: backupFormat, version: backupVersion, createdAt: now.toISOString() });
  yield jsonFile(backupNames.settings, settings);
  if (catalog !== null) yield jsonFile(backupNames.catalog, catalog);
  let number = 0;
  for await (const stretch of clips) {
    number += 1;
    const lines: string[] = [];
    for (const each of stretch) {
      const file = each.image === null ? null : imageName(each.clip.id, each.image.mediaType);
      if (each.image !== null && file !== null) yield { name: file, content: each.image.bytes };
      lines.push(JSON.stringify(lineOf(each, file)));
    }
    yield { name: backupNames.clips(number), content: utf8.encode(`${lines.join('\n')}\n`) };
  }
}

const utf8 = new TextEncoder();

const jsonFile = (name: string, value: unknown): ZipFile => ({
  name,
  content: utf8.encode(`${JSON.stringify(value, null, 2)}\n`),
});

const lineOf = (
  { clip, content, trashedAt, image, highlights = [] }: ClipToBackUp,
  file: string | null,
): BackupLine => ({
  clip,
  content,
  ...(trashedAt === null ? {} : { trashedAt }),
  ...(highlights.length === 0 ? {} : { highlights: [...highlights] }),
  ...(image === null || file === null ? {} : { image: { url: image.url, file } }),
});

const imageName = (clipId: string, mediaType: string): string =>
  backupNames.image(clipId, /^image\/([a-z]+)/.exec(mediaType)?.[1] ?? 'bin');

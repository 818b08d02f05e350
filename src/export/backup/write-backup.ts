import type { Catalog } from '../../model/catalog.ts';
import type { FullClip } from '../../model/clip.ts';
import { imageExtension } from '../../model/image-extension.ts';
import type { ImageFailure, ImageFile } from '../../model/kept-image.ts';
import type { ReadingPlace } from '../../model/reading-place.ts';
import type { Settings } from '../../model/settings.ts';
import type { ZipFile } from '../zip/write-zip.ts';
import { type BackupLine, backupFormat, backupNames, backupVersion } from './format.ts';

type ImageToBackUp = { readonly url: string } & (
  | { readonly state: 'kept'; readonly fileId: string }
  | { readonly state: 'failed'; readonly failure: ImageFailure }
  | { readonly state: 'waiting' }
);

/** A clip with all that the library keeps of it. */
export interface ClipToBackUp extends FullClip {
  readonly trashedAt: string | null;
  /** Null or absent where reading has not begun. */
  readonly readingPlace?: ReadingPlace | null;
  readonly images: readonly ImageToBackUp[];
}

export interface BackupSource {
  /** In stretches, so that no more than one is in memory. */
  readonly clips: AsyncIterable<readonly ClipToBackUp[]>;
  /** Null where it is the one that Sheaf starts with. */
  readonly catalog: Catalog | null;
  readonly settings: Settings;
  /** The bytes of a kept image; null where they are gone. */
  readonly readImageFile: (id: string) => Promise<Pick<ImageFile, 'bytes' | 'mediaType'> | null>;
  readonly now: Date;
}

/**
 * The files of a backup: everything that a library holds but what leads to backends (destinations, their tokens, their
 * queues), which is not given here and so cannot leak.
 */
export async function* backupFiles(source: BackupSource): AsyncGenerator<ZipFile> {
  const { clips, catalog, settings, now } = source;
  yield jsonFile(backupNames.manifest, { format: backupFormat, version: backupVersion, createdAt: now.toISOString() });
  yield jsonFile(backupNames.settings, settings);
  if (catalog !== null) yield jsonFile(backupNames.catalog, catalog);
  /** Names of the images that are written, by their ids: those of equal bytes stand in the zip once. */
  const written = new Map<string, string>();
  let number = 0;
  for await (const stretch of clips) {
    number += 1;
    const lines: string[] = [];
    for (const each of stretch) {
      for (const { fileId } of each.images.filter((image) => image.state === 'kept')) {
        const file = written.has(fileId) ? null : await source.readImageFile(fileId);
        if (file === null) continue;
        const name = backupNames.image(fileId, imageExtension(file));
        written.set(fileId, name);
        yield { name, content: file.bytes };
      }
      lines.push(JSON.stringify(lineOf(each, written)));
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
  { clip, content, trashedAt, images, highlights = [], readingPlace = null }: ClipToBackUp,
  files: ReadonlyMap<string, string>,
): BackupLine => ({
  clip,
  content,
  ...(trashedAt === null ? {} : { trashedAt }),
  ...(highlights.length === 0 ? {} : { highlights: [...highlights] }),
  ...(readingPlace === null ? {} : { readingPlace }),
  ...(images.length === 0 ? {} : { images: images.map((image) => stateOf(image, files)) }),
});

function stateOf(image: ImageToBackUp, files: ReadonlyMap<string, string>): NonNullable<BackupLine['images']>[number] {
  const { url } = image;
  if (image.state === 'failed') return { url, failure: image.failure };
  const file = image.state === 'kept' ? files.get(image.fileId) : undefined;
  return file === undefined ? { url } : { url, file };
}

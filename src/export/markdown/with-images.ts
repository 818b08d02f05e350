import type { FullClip } from '../../model/clip.ts';
import { fileNamer } from '../../model/file-name.ts';
import type { ImageFile } from '../../model/kept-image.ts';
import type { Settings } from '../../model/settings.ts';
import type { ZipFile } from '../zip/write-zip.ts';
import { imagePathNamer } from './image-paths.ts';
import { markdown, renderMarkdown } from './markdown.ts';

/** A clip with those of its images that are kept. */
export interface ClipWithImages {
  readonly full: FullClip;
  readonly images: readonly { readonly url: string; readonly fileId: string }[];
}

export interface ImageSource {
  readonly settings: Settings;
  /** The bytes of a kept image; null where they are gone. */
  readonly readImageFile: (id: string) => Promise<Pick<ImageFile, 'bytes' | 'mediaType'> | null>;
}

/**
 * A Markdown file for each clip, and the images that are kept with clips in a folder beside them, each once, with relative
 * links. Images that are not kept stay on the web.
 */
export async function* markdownWithImages(
  clips: AsyncIterable<readonly ClipWithImages[]>,
  { settings, readImageFile }: ImageSource,
): AsyncGenerator<ZipFile> {
  const unique = fileNamer();
  const newPath = imagePathNamer();
  const written = new Map<string, string>();
  for await (const stretch of clips) {
    for (const { full, images } of stretch) {
      const paths = new Map<string, string>();
      for (const { url, fileId } of images) {
        const file = written.has(fileId) ? null : await readImageFile(fileId);
        const path = written.get(fileId) ?? (file === null ? null : newPath(url, file.mediaType));
        if (path === null) continue;
        paths.set(url, path);
        written.set(fileId, path);
        if (file !== null) yield { name: path, content: file.bytes };
      }
      const name = unique(markdown.fileName(full, settings));
      yield { name, content: utf8.encode(renderMarkdown(full, paths)) };
    }
  }
}

const utf8 = new TextEncoder();

import type { FullClip } from '../../model/clip.ts';
import type { FeaturedImage } from '../../model/featured-image.ts';
import { imageExtension } from '../../model/image-extension.ts';
import type { Job } from '../destination.ts';
import type { OpenProjectAccount } from './config.ts';

/** A file to be attached. Its name is the one that the publishing pipeline looks for. */
export interface AttachedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A place for one file, whatever its extension. */
export interface Slot {
  readonly key: 'featuredImage' | 'readableContent' | 'metadata';
  /** The file's name without its extension. */
  readonly stem: string;
  readonly file: AttachedFile | null;
  /** Whether an earlier file goes where there is none now. */
  readonly isEmptied: boolean;
}

/** The files of a clip, the image first. */
export function slotsOf(job: Job, image: FeaturedImage | null, account: OpenProjectAccount): readonly Slot[] {
  const { full } = job;
  return [
    // An image that cannot be had just now is no reason to take the one away that is there.
    slot('featuredImage', 'Curated_Featured_Image', full.clip.image === null, image && imageFile(image)),
    slot('readableContent', 'Curated_Readable_Content', true, readableFile(job, account.readable)),
    slot(
      'metadata',
      'Curated_Metadata',
      true,
      account.withMetadata ? file('json', 'application/json', metadataOf(full)) : null,
    ),
  ];
}

/** Both without the part that changes with each delivery, so that the same clip makes the same file. */
function metadataOf({ clip, content }: FullClip): string {
  const { workPackage: _ofThisPost, ...fields } = clip;
  return `${JSON.stringify({ ...fields, metas: content.metas, jsonLd: content.jsonLd }, null, 2)}\n`;
}

type UnnamedFile = Omit<AttachedFile, 'name'> & { readonly extension: string };

function slot(key: Slot['key'], stem: string, isEmptied: boolean, unnamed: UnnamedFile | null): Slot {
  if (unnamed === null) return { key, stem, file: null, isEmptied };
  const { extension, ...rest } = unnamed;
  return { key, stem, file: { ...rest, name: `${stem}.${extension}` }, isEmptied };
}

const file = (extension: string, mediaType: string, text: string): UnnamedFile => ({
  extension,
  mediaType,
  bytes: new TextEncoder().encode(text),
});

const imageFile = (image: FeaturedImage): UnnamedFile => ({
  extension: imageExtension(image),
  mediaType: image.mediaType,
  bytes: image.bytes,
});

function readableFile({ full, render }: Job, format: OpenProjectAccount['readable']): UnnamedFile | null {
  const body = full.content.body;
  if (format === 'none' || body === null) return null;
  if (format === 'markdown') return file('md', 'text/markdown', render('markdown').text);
  return file('html', 'text/html', htmlDocument(full.clip, body.html));
}

function htmlDocument({ title, language }: FullClip['clip'], body: string): string {
  const lang = language === null ? '' : ` lang="${escaped(language)}"`;
  return `<!doctype html>\n<html${lang}>\n<meta charset="utf-8">\n<title>${escaped(title)}</title>\n${body}\n</html>\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

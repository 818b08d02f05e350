import type { TermMapper } from '../../src/catalog/current-terms.ts';
import { backupFiles } from '../../src/export/backup/write-backup.ts';
import { csvHeader, csvRowsOf } from '../../src/export/csv/csv.ts';
import { exporterOf } from '../../src/export/exporters.ts';
import { jsonPieces } from '../../src/export/json/json.ts';
import { type ClipWithImages, markdownWithImages } from '../../src/export/markdown/with-images.ts';
import { writeZip, type ZipFile } from '../../src/export/zip/write-zip.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { fileNamer } from '../../src/model/file-name.ts';
import type { ImageFile } from '../../src/model/kept-image.ts';
import type { ExportFormat, Settings } from '../../src/model/settings.ts';
import type { StoredClip } from '../../src/platform/database/stretches.ts';

type Clips = AsyncIterable<readonly StoredClip[]>;
type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>>;

export interface ExportContext {
  readonly settings: Settings;
  /** Null where it is the one that Sheaf starts with. */
  readonly catalog: Catalog | null;
  readonly toToday: TermMapper;
  /** The bytes of a kept image; null where they are gone. */
  readonly readImageFile: (id: string) => Promise<ImageFile | null>;
  readonly now: Date;
}

/** A way to give out many clips. */
export interface ExportKind {
  readonly id: string;
  readonly label: string;
  /** What is in it, as a sentence. */
  readonly hint: string;
  readonly fileName: (day: string) => string;
  readonly mediaType: string;
  readonly withImages: boolean;
  readonly withTrash: boolean;
  readonly pieces: (clips: Clips, context: ExportContext) => Pieces;
  /** The files for a folder, one a clip; null where it is a single file in any case. */
  readonly files: ((clips: Clips, context: ExportContext) => AsyncGenerator<ZipFile>) | null;
}

const utf8 = new TextEncoder();

const filesAs = (format: ExportFormat) =>
  async function* files(clips: Clips, { settings, toToday }: ExportContext): AsyncGenerator<ZipFile> {
    const exporter = exporterOf(format);
    const unique = fileNamer();
    for await (const stretch of clips) {
      for (const { clip, content, highlights = [] } of stretch) {
        const full = toToday({ clip, content, highlights });
        const name = unique(exporter.fileName(full, settings));
        yield { name, content: utf8.encode(exporter.render(full, settings)) };
      }
    }
  };

/** A zip of one file a clip, stored: packing takes three times as long. */
const zipKind = (
  format: ExportFormat,
  texts: Pick<ExportKind, 'label' | 'hint'> & { readonly name: string },
): ExportKind => ({
  id: format,
  label: texts.label,
  hint: texts.hint,
  fileName: (day) => `sheaf-${texts.name}-${day}.zip`,
  mediaType: 'application/zip',
  withImages: false,
  withTrash: false,
  pieces: (clips, context) => writeZip(filesAs(format)(clips, context), { now: context.now, isPacked: false }),
  files: filesAs(format),
});

const backup: ExportKind = {
  id: 'backup',
  label: 'Complete backup',
  hint: 'Everything: clips with bodies and kept pictures, the recently deleted, catalog and settings. No tokens, no destinations. Import it to restore, on any browser.',
  fileName: (day) => `sheaf-backup-${day}.zip`,
  mediaType: 'application/zip',
  withImages: true,
  withTrash: true,
  pieces: (clips, { settings, catalog, readImageFile, now }) =>
    writeZip(backupFiles({ clips, settings, catalog, readImageFile, now }), { now, isPacked: true }),
  files: null,
};

async function* keptOf(clips: Clips, toToday: TermMapper): AsyncGenerator<readonly ClipWithImages[]> {
  for await (const stretch of clips) {
    yield stretch.map(({ clip, content, highlights = [], images }) => ({
      full: toToday({ clip, content, highlights }),
      images: images.flatMap((image) => (image.state === 'kept' ? [image] : [])),
    }));
  }
}

const withImageFiles = (clips: Clips, context: ExportContext): AsyncGenerator<ZipFile> =>
  markdownWithImages(keptOf(clips, context.toToday), context);

const withImages: ExportKind = {
  id: 'markdown-with-images',
  label: 'Markdown with pictures',
  hint: 'The same, with the pictures that are kept in a folder beside the files, and links to them there.',
  fileName: (day) => `sheaf-markdown-with-pictures-${day}.zip`,
  mediaType: 'application/zip',
  withImages: true,
  withTrash: false,
  pieces: (clips, context) => writeZip(withImageFiles(clips, context), { now: context.now, isPacked: false }),
  files: withImageFiles,
};

const json: ExportKind = {
  id: 'json',
  label: 'JSON',
  hint: 'One file with everything that Sheaf knows of each clip, for programs.',
  fileName: (day) => `sheaf-clips-${day}.json`,
  mediaType: 'application/json',
  withImages: false,
  withTrash: false,
  async *pieces(clips, { toToday }) {
    yield utf8.encode(jsonPieces.head);
    let isFirst = true;
    for await (const stretch of clips) {
      const written = stretch.map(({ clip, content, highlights = [] }) =>
        jsonPieces.clip(toToday({ clip, content, highlights })),
      );
      if (written.length === 0) continue;
      yield utf8.encode((isFirst ? '' : jsonPieces.separator) + written.join(jsonPieces.separator));
      isFirst = false;
    }
    yield utf8.encode(jsonPieces.end);
  },
  files: null,
};

const csv: ExportKind = {
  id: 'csv',
  label: 'CSV',
  hint: 'One table for spreadsheets: addresses, titles, topics, notes, dates; no bodies.',
  fileName: (day) => `sheaf-clips-${day}.csv`,
  mediaType: 'text/csv',
  withImages: false,
  withTrash: false,
  async *pieces(clips, { toToday }) {
    yield utf8.encode(csvHeader);
    for await (const stretch of clips) {
      yield utf8.encode(csvRowsOf(stretch.map(({ clip, content }) => toToday({ clip, content }).clip)));
    }
  },
  files: null,
};

/** How several clips are given out in a format that holds one clip, or in one that holds them all. */
export const kindOfFormat = {
  markdown: zipKind('markdown', {
    label: 'Markdown',
    hint: 'A file for each clip with YAML properties, for Obsidian, Hugo and people.',
    name: 'markdown',
  }),
  'curated-content': zipKind('curated-content', {
    label: 'Curated content',
    hint: 'A file for each clip, ready to be published.',
    name: 'curated-content',
  }),
  json,
} satisfies Record<ExportFormat, ExportKind>;

/** In the order of the page. */
export const exportKinds: readonly ExportKind[] = [
  backup,
  kindOfFormat.markdown,
  withImages,
  kindOfFormat['curated-content'],
  json,
  csv,
];

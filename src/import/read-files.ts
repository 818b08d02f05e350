import { isBackup, readBackup } from './backup/read-backup.ts';
import { ImportFault, type ImportFile } from './files/import-file.ts';
import { type Finding, type ReadingContext, refusal } from './finding.ts';
import { formatOf } from './formats.ts';
import { isOmnivoreMetadata, readOmnivore } from './omnivore/read-omnivore.ts';
import { filesInZip } from './zip/unzip.ts';

type Findings = AsyncGenerator<readonly Finding[]>;

/**
 * Reads files of any known format, one after the other, as streams: the same files can be read as often as needed. A
 * file that cannot be read, or not to its end, is a refused row and spoils no other.
 */
export async function* readFiles(files: readonly ImportFile[], context: ReadingContext): Findings {
  for (const file of files) yield* guarded(file, readFile(file, context));
}

async function* guarded(file: ImportFile, findings: Findings): Findings {
  try {
    yield* findings;
  } catch (cause) {
    if (!(cause instanceof ImportFault)) throw cause;
    yield [refusal({ file: file.name, line: null }, cause.message)];
  }
}

async function* readFile(file: ImportFile, context: ReadingContext): Findings {
  const format = await formatOf(file);
  if (format.kind === 'zip') {
    yield* readZip(file, context);
    return;
  }
  if (format.kind === 'unknown') {
    yield [refusal({ file: file.name, line: null }, format.reason)];
    return;
  }
  yield [{ kind: 'source', file: file.name, format: format.label }];
  yield* format.read(file, context);
}

async function* readZip(zip: ImportFile, context: ReadingContext): Findings {
  const { files, refused } = await filesInZip(zip);
  yield refused.map(({ name, reason }) => refusal({ file: `${zip.name}/${name}`, line: null }, reason));
  if (isBackup(files)) {
    yield [{ kind: 'source', file: zip.name, format: 'Sheaf backup' }];
    yield* readBackup(files);
    return;
  }
  if (files.some(({ name }) => isOmnivoreMetadata(name))) {
    yield [{ kind: 'source', file: zip.name, format: 'Omnivore' }];
    yield* readOmnivore(files, context);
    return;
  }
  const known = files.filter(({ name }) => isOfKnownKind(name));
  if (known.length < files.length) {
    const text = `${files.length - known.length} files of other kinds in it were passed over.`;
    yield [{ kind: 'remark', file: zip.name, text }];
  }
  for (const file of known) yield* guarded(file, readFile(file, context));
}

/** Beside articles lie pictures, style sheets, fonts. */
export const isOfKnownKind = (name: string): boolean => /\.(?:md|markdown|txt|csv|tsv|json|html?)$/i.test(name);

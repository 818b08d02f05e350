import { startingCatalog } from '../../src/catalog/starting-catalog.ts';
import { localDay } from '../../src/model/calendar.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import { err, ok, type Result } from '../../src/model/result.ts';
import type { OutgoingFile } from '../../src/ui/save-file.ts';
import type { TransferWorld } from '../transfer/world.ts';
import type { ExportContext, ExportKind } from './kinds.ts';
import type { Folder } from './places.ts';
import { clipStretches, ExportStopped } from './stretches.ts';

export interface ExportRequest {
  readonly kind: ExportKind;
  /** Null for the whole library. */
  readonly ids: readonly string[] | null;
  /** A folder of the user's; null for one file. */
  readonly folder: Folder | null;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Exported {
  /** Null where the files lie in the folder. */
  readonly file: OutgoingFile | null;
  readonly count: number;
  /** Clips that could not be read; the others are exported without them. */
  readonly failures: readonly Problem[];
}

/**
 * Writes clips as one file, which grows on the disk, or as files into a folder. No more than a stretch of
 * clips is in memory. Null where the user stopped it. Problems: those of reading, and `storage-failed` where the file
 * cannot be written.
 */
export async function exportClips(
  { kind, ids: wanted, folder, onProgress }: ExportRequest,
  world: TransferWorld,
  signal: AbortSignal,
): Promise<Result<Exported | null, Problem>> {
  const context = await readContext(world);
  const ids = wanted === null ? await readIds(kind, world) : ok(wanted);
  if (!context.ok) return context;
  if (!ids.ok) return ids;
  const failures: Problem[] = [];
  let count = 0;
  const clips = clipStretches(
    {
      ids: ids.value,
      withImages: kind.withImages,
      onFailures: (more) => failures.push(...more),
      onProgress(done, read) {
        count = read;
        onProgress(done, ids.value.length);
      },
    },
    world.readStretch,
    signal,
  );
  try {
    const file =
      folder === null || kind.files === null
        ? await writeOneFile(kind, kind.pieces(clips, context.value), world)
        : await writeIntoFolder(folder, kind.files(clips, context.value));
    return ok({ file, count, failures });
  } catch (cause) {
    if (cause instanceof ExportStopped) return cause.problem === null ? ok(null) : err(cause.problem);
    if (cause instanceof DOMException) return err(cannotWrite(cause));
    throw cause;
  }
}

async function writeOneFile(
  kind: ExportKind,
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  world: TransferWorld,
): Promise<OutgoingFile> {
  const scratch = await world.openScratch(kind.fileName(localDay(world.now())), kind.mediaType);
  try {
    for await (const piece of pieces) await scratch.write(piece);
    return await scratch.finish();
  } catch (cause) {
    await scratch.discard();
    throw cause;
  }
}

async function writeIntoFolder(
  folder: Folder,
  files: AsyncIterable<{ readonly name: string; readonly content: Uint8Array<ArrayBuffer> }>,
): Promise<null> {
  for await (const { name, content } of files) await folder.writeFile(name, content);
  return null;
}

async function readContext(world: TransferWorld): Promise<Result<ExportContext, Problem>> {
  const [settings, stored, toToday] = await Promise.all([
    world.readSettings(),
    world.readCatalog(),
    world.readTermMapper(),
  ]);
  if (!settings.ok) return settings;
  if (!stored.ok) return stored;
  if (!toToday.ok) return toToday;
  // The starting catalog is never stored, so that a later version may bring a better one.
  const catalog = stored.value.catalog === startingCatalog ? null : stored.value.catalog;
  return ok({
    settings: settings.value,
    catalog,
    toToday: toToday.value,
    async readImageFile(id) {
      const file = await world.readImageFile(id);
      if (!file.ok) throw new ExportStopped(file.error);
      return file.value;
    },
    now: world.now(),
  });
}

async function readIds(kind: ExportKind, world: TransferWorld): Promise<Result<string[], Problem>> {
  const listed = await world.readIds('clips');
  const trashed = kind.withTrash ? await world.readIds('trash') : ok([]);
  if (!listed.ok) return listed;
  return trashed.ok ? ok([...listed.value, ...trashed.value]) : trashed;
}

const cannotWrite = (cause: DOMException): Problem =>
  problem(
    cause.name === 'QuotaExceededError' ? 'quota' : 'storage-failed',
    'The export could not be written.',
    'Make sure that the device is not full and that the folder may be written to, then try again.',
    [`${cause.name}: ${cause.message}`],
  );

import { exporterOf } from '../../src/export/exporters.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ok, type Result } from '../../src/model/result.ts';
import type { ExportFormat } from '../../src/model/settings.ts';
import type { TransferWorld } from '../transfer/world.ts';
import { type Exported, exportClips } from './export-clips.ts';
import { kindOfFormat } from './kinds.ts';

export interface SelectionRequest {
  readonly ids: readonly string[];
  readonly format: ExportFormat;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Makes one file of chosen clips: the clip's own where it is one; else what the format makes of many, grown on the disk.
 * The file is null where no clip could be read. Problems: those of reading and of `exportClips()`.
 */
export async function exportSelected(
  { ids, format, onProgress }: SelectionRequest,
  world: TransferWorld,
): Promise<Result<Exported, Problem>> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return exportOne(only, format, world);
  const never = new AbortController().signal;
  const request = { kind: kindOfFormat[format], ids, folder: null, onProgress };
  const exported = await exportClips(request, world, never);
  if (!exported.ok) return exported;
  const { file = null, count = 0, failures = [] } = exported.value ?? {};
  return ok({ file: count === 0 ? null : file, count, failures });
}

async function exportOne(id: string, format: ExportFormat, world: TransferWorld): Promise<Result<Exported, Problem>> {
  const [settings, toToday, read] = await Promise.all([
    world.readSettings(),
    world.readTermMapper(),
    world.readStretch([id], false),
  ]);
  if (!settings.ok) return settings;
  if (!toToday.ok) return toToday;
  if (!read.ok) return read;
  const { clips, failures } = read.value;
  const [stored] = clips;
  if (stored === undefined) return ok({ file: null, count: 0, failures });
  const { clip, content, highlights = [] } = stored;
  const full = toToday.value({ clip, content, highlights });
  const { mediaType, ...exporter } = exporterOf(format);
  const name = exporter.fileName(full, settings.value);
  return ok({ file: { name, mediaType, content: exporter.render(full, settings.value) }, count: 1, failures });
}

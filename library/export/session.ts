import type { Problem } from '../../src/model/problem.ts';
import type { TransferWorld } from '../transfer/world.ts';
import { type Exported, exportClips } from './export-clips.ts';
import type { ExportKind } from './kinds.ts';
import type { Folder } from './places.ts';

export type ExportState =
  | { readonly step: 'choose' }
  | { readonly step: 'exporting'; readonly kind: ExportKind; readonly done: number; readonly total: number }
  | { readonly step: 'done'; readonly exported: Exported; readonly folder: string | null }
  | { readonly step: 'failed'; readonly problem: Problem };

export interface ExportSession {
  /** As one file that the browser saves. */
  start(kind: ExportKind): Promise<void>;
  /** As a file each, into a folder that the user chooses. */
  startIntoFolder(kind: ExportKind): Promise<void>;
  stop(): void;
}

export function startExport(world: TransferWorld, show: (state: ExportState) => void): ExportSession {
  let abort = new AbortController();

  async function run(kind: ExportKind, folder: Folder | null): Promise<void> {
    abort = new AbortController();
    show({ step: 'exporting', kind, done: 0, total: 0 });
    const onProgress = (done: number, total: number): void => show({ step: 'exporting', kind, done, total });
    const exported = await exportClips({ kind, ids: null, folder, onProgress }, world, abort.signal);
    if (!exported.ok) show({ step: 'failed', problem: exported.error });
    else if (exported.value === null) show({ step: 'choose' });
    else {
      if (exported.value.file !== null) world.saveFile(exported.value.file);
      show({ step: 'done', exported: exported.value, folder: folder?.name ?? null });
    }
  }

  return {
    start: (kind) => run(kind, null),
    async startIntoFolder(kind) {
      const folder = await world.pickFolder();
      if (folder !== null) await run(kind, folder);
    },
    stop: () => abort.abort(),
  };
}

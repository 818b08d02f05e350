import { fileOf } from '../../src/import/files/import-file.ts';
import { DropZone } from '../drop-zone.tsx';
import { ExportPanel } from '../export/export-panel.tsx';
import type { ExportSession, ExportState } from '../export/session.ts';
import { ImportPanel } from '../import/import-panel.tsx';
import type { ImportSession, ImportState } from '../import/session.ts';

interface AppProps {
  readonly importing: ImportState;
  readonly importSession: ImportSession;
  readonly exporting: ExportState;
  readonly exportSession: ExportSession;
  readonly canPickFolder: boolean;
}

/** Clips in from other programs and out to them. */
export function App(props: AppProps) {
  return (
    <div class="page">
      <header class="library-header">
        <div class="library-title">
          <img src="/icons/icon-48.png" alt="" width="28" height="28" />
          <h1>Import and export</h1>
        </div>
        <nav class="library-nav" aria-label="Library">
          <a href="/library/index.html">Clips</a>
          <a href="/library/index.html#trash">Recently deleted</a>
          <a href="/library/several/index.html">Several at once</a>
          <a href="/library/transfer/index.html" aria-current="page">
            Import and export
          </a>
          <a href="/options/index.html">Options</a>
        </nav>
      </header>
      <main class="library transfer">
        <ImportPanel state={props.importing} session={props.importSession} />
        <ExportPanel state={props.exporting} session={props.exportSession} canPickFolder={props.canPickFolder} />
      </main>
      {props.importing.step !== 'reading' && props.importing.step !== 'importing' && (
        <DropZone onFiles={(files) => void props.importSession.choose(files.map((file) => fileOf(file, file.name)))} />
      )}
    </div>
  );
}

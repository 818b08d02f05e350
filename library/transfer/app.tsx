import { fileOf } from '../../src/import/files/import-file.ts';
import { PageHeader } from '../components/page-header.tsx';
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
      <PageHeader current="Import and export" />
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

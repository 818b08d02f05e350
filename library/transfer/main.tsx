import '../../src/ui/base.css';
import '../library.css';
import './transfer.css';
import { render } from 'preact';
import { fileOf } from '../../src/import/files/import-file.ts';
import { takeFiles } from '../../src/platform/file-hand-over.ts';
import { clearScratchFiles } from '../../src/platform/scratch-file.ts';
import { type ExportState, startExport } from '../export/session.ts';
import { type ImportState, startImport } from '../import/session.ts';
import { App } from './app.tsx';
import { realWorld } from './real-world.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('library/transfer/index.html has no #root');

let importing: ImportState = { step: 'choose', problem: null };
let exporting: ExportState = { step: 'choose' };
let isShowing = false;

/** Several changes of one task are one rendering. */
function showSoon(): void {
  if (isShowing) return;
  isShowing = true;
  queueMicrotask(show);
}

const importSession = startImport(realWorld, (state) => {
  importing = state;
  showSoon();
});
const exportSession = startExport(realWorld, (state) => {
  exporting = state;
  showSoon();
});

function show(): void {
  isShowing = false;
  if (root === null) return;
  render(
    <App
      importing={importing}
      importSession={importSession}
      exporting={exporting}
      exportSession={exportSession}
      canPickFolder={realWorld.canPickFolder}
    />,
    root,
  );
}

show();
void takeFiles(location.hash).then((files) => {
  if (files !== null) void importSession.choose(files.map((file) => fileOf(file, file.name)));
});
void clearScratchFiles(realWorld.now());
addEventListener('beforeunload', (event) => {
  // What is stored stays, but the user may not know that.
  if (importing.step === 'importing' || exporting.step === 'exporting') event.preventDefault();
});

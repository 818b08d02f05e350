import '../../src/ui/base.css';
import '../../src/ui/combobox.css';
import '../../src/ui/destination-choice.css';
import '../library.css';
import '../transfer/transfer.css';
import './several.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { realWorld } from './real-world.ts';
import { startSeveralSession } from './session.ts';
import { initialState, type SeveralState } from './state.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('library/several/index.html has no #root');

let state: SeveralState = initialState;
let isShowing = false;

const session = startSeveralSession(
  {
    get: () => state,
    change(changes) {
      state = { ...state, ...changes };
      showSoon();
    },
  },
  realWorld,
);

/** Several changes of one task are one rendering: many pages change in turn. */
function showSoon(): void {
  if (isShowing) return;
  isShowing = true;
  queueMicrotask(show);
}

function show(): void {
  isShowing = false;
  if (root !== null) render(<App state={state} session={session} now={realWorld.now} />, root);
}

show();
addEventListener('beforeunload', (event) => {
  // What is saved stays and the rest can be taken up again, but the user may not know that.
  if (state.step === 'running') event.preventDefault();
});
addEventListener('pagehide', () => session.close());

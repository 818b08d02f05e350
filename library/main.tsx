import '../src/ui/base.css';
import '../src/ui/delivery-lines.css';
import './library.css';
import { render } from 'preact';
import { App } from './components/app.tsx';
import { initialState, type LibraryAction, reduce } from './library-state.ts';
import { optionsUrl, realWorld } from './real-world.ts';
import { type Session, startSession } from './session.ts';
import type { View } from './world.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('library/index.html has no #root');

const viewOf = (hash: string): View => (hash === '#trash' ? 'trash' : 'clips');

let state = initialState(viewOf(location.hash));
let session: Session | undefined;
let isShowing = false;

const store = {
  get: () => state,
  dispatch(action: LibraryAction) {
    state = reduce(state, action);
    if (isShowing) return;
    isShowing = true;
    // Several actions of one task are one rendering.
    queueMicrotask(show);
  },
};

function show(): void {
  isShowing = false;
  if (root === null || session === undefined) return;
  render(
    <App state={state} dispatch={store.dispatch} session={session} now={realWorld.now()} optionsUrl={optionsUrl} />,
    root,
  );
}

session = startSession(store, realWorld);
show();
addEventListener('hashchange', () => void session?.show(viewOf(location.hash)));
addEventListener('pagehide', () => session?.close());

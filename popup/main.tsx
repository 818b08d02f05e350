import '../src/ui/base.css';
import '../src/ui/combobox.css';
import '../src/ui/delivery-lines.css';
import '../src/ui/destination-choice.css';
import './popup.css';
import './components/suggestions.css';
import { render } from 'preact';
import { App } from './components/app.tsx';
import { type FormAction, type FormState, initialState, reduce } from './form-state.ts';
import { libraryUrl, optionsUrl, realWorld, severalUrl } from './real-world.ts';
import { type Session, startSession } from './session.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('popup/index.html has no #root');

let state: FormState = initialState;
let session: Session;

const store = {
  get: () => state,
  dispatch(action: FormAction) {
    state = reduce(state, action);
    show();
    // What was on the form when: DevTools and bench:picker read it.
    performance.mark(action.type);
  },
};

function show(): void {
  if (root === null) return;
  render(
    <App
      state={state}
      dispatch={store.dispatch}
      session={session}
      libraryUrl={libraryUrl}
      severalUrl={severalUrl}
      optionsUrl={optionsUrl}
      world={realWorld}
      reopen={open}
    />,
    root,
  );
}

function open(): void {
  session?.close();
  state = initialState;
  session = startSession(store, realWorld);
  show();
}

open();
addEventListener('pagehide', () => session.close());

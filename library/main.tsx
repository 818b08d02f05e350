import '../src/ui/base.css';
import '../src/ui/combobox.css';
import '../src/ui/delivery-lines.css';
import '../src/ui/toast.css';
import './library.css';
import './list.css';
import { render } from 'preact';
import { type AddressChange, createAddressBar } from './address-bar.ts';
import { App } from './components/app.tsx';
import { initialState, type LibraryAction, reduce } from './library-state.ts';
import { optionsUrl, realWorld } from './real-world.ts';
import { isSameRoute, parseRoute, type Route, writeRoute } from './route.ts';
import { rememberRow } from './row-left.ts';
import { type Session, startSession } from './session.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('library/index.html has no #root');

let state = initialState(parseRoute(location));
let session: Session | undefined;
let isShowing = false;
/** In ms: a search is answered by then. */
const addressDelay = 50;
const addressBar = createAddressBar({ history, later: (run) => void setTimeout(run, addressDelay) });

const store = {
  get: () => state,
  dispatch(action: LibraryAction) {
    state = reduce(state, action);
    if (isShowing) return;
    isShowing = true;
    // Several actions of one task are one rendering. Another route is drawn once the database has been asked for it.
    if (action.type === 'route-changed') setTimeout(show);
    else queueMicrotask(show);
  },
};

function go(changes: Partial<Route>, typed?: AddressChange): void {
  const route = { ...state.route, ...changes };
  if (isSameRoute(route, state.route)) return;
  addressBar.write(`${location.pathname}${writeRoute(route)}`, typed ?? 'push');
  // Only letters come so fast that writing it would be felt.
  if (typed === undefined) addressBar.writeNow();
  if (route.view !== state.route.view) scrollTo(0, 0);
  void session?.show(route);
}

function show(): void {
  isShowing = false;
  if (root === null || session === undefined) return;
  render(
    <App
      state={state}
      dispatch={store.dispatch}
      session={session}
      go={go}
      now={realWorld.now()}
      optionsUrl={optionsUrl}
    />,
    root,
  );
}

function followAddress(): void {
  // An address that is not written yet belongs to the entry that was left.
  addressBar.forget();
  void session?.show(parseRoute(location));
}

session = startSession(store, {
  ...realWorld,
  goTo(path) {
    addressBar.writeNow();
    realWorld.goTo(path);
  },
});
show();
addEventListener('popstate', followAddress);
// Before a link is followed, so that back leads to what was shown.
addEventListener('click', addressBar.writeNow, { capture: true });
addEventListener('pagehide', () => {
  rememberRow(sessionStorage, location.search, document.activeElement);
  session?.close();
});

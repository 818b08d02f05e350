import '../src/ui/base.css';
import '../src/ui/toast.css';
import './themes.css';
import './reader.css';
import './article.css';
import { render } from 'preact';
import { parseReaderQuery, readerPath } from '../src/model/reader-address.ts';
import { App } from './components/app.tsx';
import { applyDisplay, loadDisplay } from './display.ts';
import { handleKey, type KeyTargets } from './keys.ts';
import { initialState, type ReaderState } from './reader-state.ts';
import { realWorld } from './real-world.ts';
import { startSession } from './session.ts';
import { startSpeech } from './speech/speech-session.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('reader/index.html has no #root');

const address = parseReaderQuery(location.search);
let state = initialState(loadDisplay(localStorage));
let isShowing = false;

const store = {
  get: () => state,
  set(changes: Partial<ReaderState>) {
    state = { ...state, ...changes };
    if (changes.display !== undefined) applyDisplay(document.documentElement, changes.display);
    if (isShowing) return;
    isShowing = true;
    // Several changes of one task are one rendering.
    queueMicrotask(show);
  },
};

/** Another clip is another page: the browser's own Back then leads to the one before. */
const pathOf = (clipId: string): string => `/${readerPath({ clipId, listIds: address.listIds })}`;

const speech = startSpeech(store, speechSynthesis);
const session = startSession(address, store, realWorld);
const targets: KeyTargets = {
  state: store.get,
  session,
  speech,
  go(clipId) {
    if (clipId !== null) location.assign(pathOf(clipId));
  },
};

function show(): void {
  isShowing = false;
  if (root === null) return;
  const clip = state.full?.clip;
  if (clip !== undefined) document.title = clip.title || clip.urls.clean;
  render(<App state={state} session={session} speech={speech} pathOf={pathOf} />, root);
}

applyDisplay(document.documentElement, state.display);
show();
document.addEventListener('selectionchange', session.selectionChanged);
document.addEventListener('keydown', (event) => {
  if (handleKey(event, targets)) event.preventDefault();
});
addEventListener('scroll', session.scrolled, { passive: true });
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') session.rememberPlace();
});
addEventListener('pagehide', () => {
  session.rememberPlace();
  session.close();
  speech.close();
});

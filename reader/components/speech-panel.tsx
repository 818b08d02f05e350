import { ranges } from '../display.ts';
import type { ReaderState } from '../reader-state.ts';
import type { Session } from '../session.ts';
import { voicesFor } from '../speech/choose-voice.ts';
import { type SpeechSession, voiceOf, withVoice } from '../speech/speech-session.ts';
import { Slider } from './slider.tsx';

/** Plays the text through the browser's voices. */
export function SpeechPanel(props: { state: ReaderState; session: Session; speech: SpeechSession }) {
  const { state, session, speech } = props;
  const language = state.full?.clip.language ?? null;
  const voice = voiceOf(state);
  if (voice === null) {
    return (
      <>
        <h2>Read out</h2>
        <p class="notice" id="no-voice">
          {`The browser has no voice ${language === null ? '' : `for ${languageName(language)} `}on this device. `}
          Add one in the system’s settings for speech, then restart the browser.
        </p>
      </>
    );
  }
  const { isPlaying, hasFailed } = state.speech;
  return (
    <>
      <h2>Read out</h2>
      {hasFailed && (
        <p class="notice notice-warning" role="alert">
          The voice stopped with an error. Try another one, or play again.
        </p>
      )}
      <div class="speech-buttons">
        <button type="button" class="button" aria-label="Paragraph before" onClick={() => speech.skip(-1)}>
          ⏮
        </button>
        <button type="button" class="button button-primary" id="play" onClick={speech.toggle}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <button type="button" class="button" aria-label="Next paragraph" onClick={() => speech.skip(1)}>
          ⏭
        </button>
      </div>
      <Slider
        id="rate"
        label="Pace"
        unit="×"
        {...ranges.rate}
        value={state.display.rate}
        onChange={(rate) => {
          session.setDisplay({ rate });
          speech.again();
        }}
      />
      <label class="voice">
        <span>Voice</span>
        <select
          value={voice.voiceURI}
          onChange={(event) => {
            session.setDisplay({ voices: withVoice(state.display.voices, language, event.currentTarget.value) });
            speech.again();
          }}
        >
          {voicesFor(state.voices, language).map(({ voiceURI, name, lang, localService }) => (
            <option key={voiceURI} value={voiceURI}>
              {`${name} (${lang}${localService ? '' : ', over the network'})`}
            </option>
          ))}
        </select>
      </label>
      {!voice.localService && <p class="muted">This voice sends the text to its maker’s servers.</p>}
    </>
  );
}

/** `de-AT` as “Austrian German”; the tag where the browser has no name for it. */
function languageName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch (cause) {
    console.debug('Sheaf: the page names no language that the browser knows', cause);
    return language;
  }
}

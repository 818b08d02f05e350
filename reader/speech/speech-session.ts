import type { Article } from '../article/article.ts';
import type { ReaderState } from '../reader-state.ts';
import type { Store } from '../session.ts';
import { browserSpeaker, followVoices } from './browser-speaker.ts';
import { chooseVoice, keyOf } from './choose-voice.ts';
import { passagesOf } from './passages.ts';
import { createPlayer, type Player } from './player.ts';

/** What can be done with the voice. */
export interface SpeechSession {
  articleShown(article: Article): void;
  /** Plays or pauses. */
  toggle(): void;
  skip(by: 1 | -1): void;
  /** Voice or pace have been changed. */
  again(): void;
  close(): void;
}

/** The voice that reads the clip out; null where the browser has none for its language. */
export const voiceOf = ({ voices, full, display }: Pick<ReaderState, 'voices' | 'full' | 'display'>) =>
  chooseVoice(voices, full?.clip.language ?? null, display.voices);

/** The choices of voices with a new one for a language. */
export const withVoice = (
  voices: ReaderState['display']['voices'],
  language: string | null,
  uri: string,
): ReaderState['display']['voices'] => [...voices.filter(([of]) => of !== keyOf(language)), [keyOf(language), uri]];

/** Reads the shown text out and keeps the store told of it. */
export function startSpeech(store: Store, synthesis: SpeechSynthesis): SpeechSession {
  let player: Player | null = null;
  const speaker = browserSpeaker(synthesis, () => {
    const voice = voiceOf(store.get());
    return voice === null ? null : { voice, rate: store.get().display.rate };
  });
  const stopFollowing = followVoices(synthesis, (voices) => store.set({ voices }));
  return {
    articleShown(article) {
      const passages = passagesOf(article.text, store.get().full?.clip.language ?? null);
      player = createPlayer(article.text, passages, speaker, (speech) => {
        article.paintSpoken(speech.place);
        if (speech.place !== null) article.reveal(speech.place.start);
        store.set({ speech });
      });
    },
    toggle() {
      if (store.get().speech.isPlaying) player?.pause();
      else if (voiceOf(store.get()) !== null) player?.play();
    },
    skip: (by) => player?.skip(by),
    again: () => player?.again(),
    close() {
      stopFollowing();
      // The browser would go on speaking for a page that is gone.
      synthesis.cancel();
    },
  };
}

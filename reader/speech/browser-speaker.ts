import type { Speaker } from './player.ts';

/** How the next words are spoken. */
export interface Manner {
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
}

/** Speaks through the browser's own voices. Nothing is spoken while there is no voice. */
export function browserSpeaker(synthesis: SpeechSynthesis, manner: () => Manner | null): Speaker {
  return {
    speak(text, done) {
      const chosen = manner();
      if (chosen === null) {
        done('failed');
        return;
      }
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = chosen.voice;
      utterance.lang = chosen.voice.lang;
      utterance.rate = chosen.rate;
      utterance.onend = () => done('spoken');
      utterance.onerror = ({ error }) => done(error === 'canceled' || error === 'interrupted' ? 'spoken' : 'failed');
      synthesis.speak(utterance);
    },
    cancel: () => synthesis.cancel(),
  };
}

/** Tells the browser's voices, now and whenever they change: Chromium loads them after the page. */
export function followVoices(synthesis: SpeechSynthesis, tell: (voices: SpeechSynthesisVoice[]) => void): () => void {
  const read = (): void => tell(synthesis.getVoices());
  synthesis.addEventListener('voiceschanged', read);
  read();
  return () => synthesis.removeEventListener('voiceschanged', read);
}

import type { Place } from '../../src/annotate/place.ts';
import type { Passage } from './passages.ts';

/** The part of the browser that speaks. */
export interface Speaker {
  /** Speaks a text; `done` is called once, when it has been spoken or could not be. */
  speak(text: string, done: (outcome: 'spoken' | 'failed') => void): void;
  /** Falls silent at once. */
  cancel(): void;
}

export interface PlayerState {
  readonly isPlaying: boolean;
  /** The passage that is read out, or where it goes on; from 0. */
  readonly passage: number;
  /** The words that are being spoken; null while nothing is. */
  readonly place: Place | null;
  readonly hasFailed: boolean;
}

export interface Player {
  play(from?: number): void;
  /** Falls silent and remembers the sentence. The browsers' own pause is left alone: on some systems it never resumes. */
  pause(): void;
  /** Goes on with another passage: 1 for the next one, -1 for the one before. */
  skip(by: 1 | -1): void;
  /** Says the sentence again, with another voice or pace say. */
  again(): void;
}

/** Reads passages out, one sentence after the other. */
export function createPlayer(
  text: string,
  passages: readonly Passage[],
  speaker: Speaker,
  onChange: (state: PlayerState) => void,
): Player {
  let passage = 0;
  let piece = 0;
  let isPlaying = false;
  /** A speaker that was told to be silent may still report the end of what it said. */
  let turn = 0;

  function tell(place: Place | null, hasFailed = false): void {
    onChange({ isPlaying, passage, place, hasFailed });
  }

  function stop(hasFailed = false): void {
    turn += 1;
    isPlaying = false;
    speaker.cancel();
    tell(null, hasFailed);
  }

  function speak(): void {
    turn += 1;
    const own = turn;
    const place = passages[passage]?.pieces[piece];
    if (place === undefined) {
      passage = 0;
      piece = 0;
      stop();
      return;
    }
    isPlaying = true;
    tell(place);
    speaker.speak(text.slice(place.start, place.end), (outcome) => {
      if (own !== turn) return;
      if (outcome === 'failed') stop(true);
      else goOn();
    });
  }

  function goOn(): void {
    piece += 1;
    if (piece >= (passages[passage]?.pieces.length ?? 0)) {
      passage += 1;
      piece = 0;
    }
    speak();
  }

  function again(): void {
    if (!isPlaying) return;
    turn += 1;
    speaker.cancel();
    speak();
  }

  return {
    play(from) {
      if (from !== undefined) {
        passage = from;
        piece = 0;
      }
      speak();
    },
    pause: () => stop(),
    skip(by) {
      passage = Math.min(passages.length - 1, Math.max(0, passage + by));
      piece = 0;
      if (isPlaying) again();
      else tell(null);
    },
    again,
  };
}

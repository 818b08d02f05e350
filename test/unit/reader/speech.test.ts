import { describe, expect, it } from 'vitest';
import { chooseVoice, type Voice, voicesFor } from '../../../reader/speech/choose-voice.ts';
import { passagesOf } from '../../../reader/speech/passages.ts';
import { createPlayer, type PlayerState } from '../../../reader/speech/player.ts';

const voice = (name: string, lang: string, changes: Partial<Voice> = {}): Voice => ({
  voiceURI: name,
  name,
  lang,
  default: false,
  localService: true,
  ...changes,
});
const voices = [
  voice('Anna', 'de-DE', { default: true }),
  voice('Marlene', 'de_AT'),
  voice('Cloud', 'de-AT', { localService: false }),
  voice('Daniel', 'en-GB'),
];

describe('the voice for a text', () => {
  it('speaks its very variety, before one of this device that speaks another', () => {
    expect(voicesFor(voices, 'de-AT').map(({ name }) => name)).toEqual(['Marlene', 'Cloud', 'Anna']);
  });

  it('is the one that was chosen for the language, as long as it is there', () => {
    expect(chooseVoice(voices, 'de-CH', [['de', 'Cloud']])?.name).toBe('Cloud');
    expect(chooseVoice(voices, 'de-CH', [['de', 'gone']])?.name).toBe('Anna');
  });

  it('is none where nobody speaks the language, and any where the language is not known', () => {
    expect(chooseVoice(voices, 'fi', [])).toBeNull();
    expect(chooseVoice(voices, null, [])?.name).toBe('Anna');
  });
});

describe('what is read out', () => {
  it('are the sentences of each paragraph that has words', () => {
    const text = 'One. Two!\n***\nThree, and more?';
    const pieces = passagesOf(text, 'en').map((passage) =>
      passage.pieces.map(({ start, end }) => text.slice(start, end).trim()),
    );
    expect(pieces).toEqual([['One.', 'Two!'], ['Three, and more?']]);
  });

  it('comes in pieces that a voice speaks within seconds, cut between words, none lost', () => {
    const text = 'word '.repeat(200).trim();
    const [passage] = passagesOf(text, 'no language at all');
    expect(passage?.pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(Math.max(...(passage?.pieces ?? []).map(({ start, end }) => end - start))).toBeLessThanOrEqual(240);
  });
});

/** A speaker that says how a sentence ended when it is told to. */
function playing(text: string) {
  const said: string[] = [];
  const states: PlayerState[] = [];
  let finish: (outcome: 'spoken' | 'failed') => void = () => {};
  let silenced = 0;
  const speaker = {
    speak(words: string, done: typeof finish) {
      said.push(words.trim());
      finish = done;
    },
    cancel: () => {
      silenced += 1;
    },
  };
  const player = createPlayer(text, passagesOf(text, 'en'), speaker, (state) => void states.push(state));
  return {
    player,
    said,
    last: () => states.at(-1),
    finish: (outcome: 'spoken' | 'failed' = 'spoken') => finish(outcome),
    /** The end of what is spoken now, told later. */
    pending: () => finish,
    silenced: () => silenced,
  };
}

describe('the player', () => {
  const text = 'One. Two.\nThree.\nFour.';

  it('reads sentence by sentence to the end, and begins anew after it', () => {
    const { player, said, finish, last } = playing(text);
    player.play();
    for (let count = 0; count < 4; count += 1) finish();
    expect(said).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
    expect(last()).toEqual({ isPlaying: false, passage: 0, place: null, hasFailed: false });
    player.play();
    expect(said.at(-1)).toBe('One.');
  });

  it('goes on with the sentence at which it was paused', () => {
    const { player, said, finish, last, silenced } = playing(text);
    player.play();
    finish();
    player.pause();
    expect(last()).toMatchObject({ isPlaying: false, place: null });
    expect(silenced()).toBe(1);
    player.play();
    expect(said).toEqual(['One.', 'Two.', 'Two.']);
  });

  it('skips paragraphs both ways, and not beyond the ends', () => {
    const { player, said, last } = playing(text);
    player.play();
    player.skip(1);
    player.skip(1);
    player.skip(1);
    player.skip(-1);
    expect(said).toEqual(['One.', 'Three.', 'Four.', 'Four.', 'Three.']);
    player.pause();
    player.skip(-1);
    expect(last()).toMatchObject({ isPlaying: false, passage: 0 });
  });

  it('is not moved on by the end of a sentence that it has left', () => {
    const { player, said, pending } = playing(text);
    player.play();
    const late = pending();
    player.skip(1);
    late('spoken');
    late('failed');
    expect(said).toEqual(['One.', 'Three.']);
  });

  it('says a sentence again with another voice, and stops with a word where the voice fails', () => {
    const { player, said, finish, last } = playing(text);
    player.again();
    expect(said).toEqual([]);
    player.play();
    player.again();
    expect(said).toEqual(['One.', 'One.']);
    finish('failed');
    expect(last()).toMatchObject({ isPlaying: false, hasFailed: true });
  });
});

/** What is asked of the browser's `SpeechSynthesisVoice`. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'default' | 'localService'>;

/** Android writes `de_DE` where all others write `de-DE`. */
const tagOf = (language: string): string => language.replaceAll('_', '-').toLowerCase();
const primaryOf = (language: string): string => tagOf(language).split('-')[0] ?? '';

/**
 * The voices that can read a language out, the best first: the very variety, then those of this device before those that
 * send the text over the network, then the browser's own default. All voices for a text of unknown language.
 *
 * @param language of the text, BCP 47; null where nobody knows
 */
export function voicesFor<V extends Voice>(voices: readonly V[], language: string | null): V[] {
  const fitting = language === null ? voices : voices.filter(({ lang }) => primaryOf(lang) === primaryOf(language));
  const rank = (voice: V): number =>
    (language !== null && tagOf(voice.lang) === tagOf(language) ? 0 : 4) +
    (voice.localService ? 0 : 2) +
    (voice.default ? 0 : 1);
  return fitting.toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

/** The one that the user has chosen for the language before, where it is still there, else the best; null for none. */
export function chooseVoice<V extends Voice>(
  voices: readonly V[],
  language: string | null,
  chosen: readonly (readonly [language: string, uri: string])[],
): V | null {
  const fitting = voicesFor(voices, language);
  const uri = chosen.find(([of]) => of === keyOf(language))?.[1];
  return fitting.find(({ voiceURI }) => voiceURI === uri) ?? fitting[0] ?? null;
}

/** What a choice of voice is remembered by: a reader's German voice reads all German. */
export const keyOf = (language: string | null): string => (language === null ? '' : primaryOf(language));

/** Endings that are taken off, the first that fits: [ending, what stands in its place, letters that must be left]. */
const endings: readonly (readonly [string, string, number])[] = [
  ['ies', 'y', 3],
  ['sses', 'ss', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['xes', 'x', 2],
  ['ings', '', 4],
  ['ing', '', 4],
  ['ers', '', 4],
  ['er', '', 4],
  ['ors', '', 5],
  ['or', '', 5],
];

/**
 * A word as it is compared: without an English plural, `-ing` or `-er` where enough is left, so that “browsers” and
 * “browsing” are one. Light on purpose: what it does to a label it does to the text, in any language, and a word
 * that it mistakes for English still equals itself. After the S stemmer (Harman 1991, “How effective is suffixing?”).
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  for (const [ending, put, least] of endings) {
    if (word.length - ending.length >= least && word.endsWith(ending)) {
      return withoutSilentE(word.slice(0, word.length - ending.length) + put);
    }
  }
  return withoutSilentE(/[^su]s$/.test(word) ? word.slice(0, -1) : word);
}

/** “manage” and “managing” meet without their e; a doubled letter of “planning” is halved for the same reason. */
const withoutSilentE = (word: string): string =>
  word.length > 4 ? word.replace(/e$/, '').replace(/([bdgmnprt])\1$/, '$1') : word;

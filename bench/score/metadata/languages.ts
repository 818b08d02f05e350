/** The primary subtag: `en` of `en-GB` and of `en_GB`. */
export const primarySubtag = (language: string): string => language.trim().toLowerCase().split(/[-_]/)[0] ?? '';

export const isSameLanguage = (expected: string, got: string): boolean =>
  primarySubtag(expected) === primarySubtag(got);

/** Runs of anything but white space and punctuation: as good as a pattern of letters here, and made in a tenth of the time. */
const pattern = /[^\s!-/:-@[-`{-¿–-―‘-‟…\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]+/g;

/** A text's words in lower case, cut where most scripts do. */
export const rawWords = (text: string): readonly string[] => text.toLowerCase().match(pattern) ?? [];

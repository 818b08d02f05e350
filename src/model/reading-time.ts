/**
 * Words a minute that adults read silently: the mean of 190 studies of English non-fiction (Brysbaert 2019, "How many
 * words do we read per minute?").
 */
const wordsPerMinute = 238;

/** Minutes that a body of so many words takes; null where there is no body. */
export const readingMinutes = (wordCount: number): number | null =>
  wordCount <= 0 ? null : Math.max(1, Math.round(wordCount / wordsPerMinute));

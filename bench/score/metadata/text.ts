/** Text as it is compared: NFKC, one kind of quote, apostrophe and dash, white space and case folded. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/["“”„‟«»″]/g, '"')
    .replace(/['‘’‚‛`´′]/g, "'")
    .replace(/[-‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

export const isSameText = (expected: string, got: string): boolean => foldText(expected) === foldText(got);

/** Phrases by their words, so that all that begin at a place of a text are found in one walk. */
export interface PhraseTree {
  readonly next: Map<string, PhraseTree>;
  /** Places of the phrases that end here. */
  readonly ends: number[];
}

export const phraseTree = (): PhraseTree => ({ next: new Map(), ends: [] });

/** Adds a phrase to a tree that is being built. */
export function addPhrase(tree: PhraseTree, words: readonly string[], place: number): void {
  let at = tree;
  for (const word of words) {
    const known = at.next.get(word);
    const next = known ?? phraseTree();
    if (known === undefined) at.next.set(word, next);
    at = next;
  }
  at.ends.push(place);
}

/** Calls `found` for every phrase that begins at a place of the text, the shorter first, with its number of words. */
export function walk(
  tree: PhraseTree,
  words: readonly string[],
  start: number,
  found: (phrase: number, length: number) => void,
): void {
  let at = tree.next.get(words[start] ?? '');
  for (let length = 1; at !== undefined; length += 1) {
    for (const phrase of at.ends) found(phrase, length);
    at = at.next.get(words[start + length] ?? '');
  }
}

/** Phrases by their words, so that all that begin at a place of a text are found in one walk. */
export interface PhraseTree {
  readonly next: Map<string, PhraseTree>;
  /** What ends here. */
  readonly ends: PhraseEnd[];
}

/** Phrases that are the same to a text: a catalog may have thousands of terms of one name. */
export interface PhraseEnd {
  /** Number of words. */
  readonly length: number;
  /** Words that must stand in capitals; by place. */
  readonly capitals: readonly boolean[];
  /** Places of the phrases. */
  readonly phrases: number[];
}

export const phraseTree = (): PhraseTree => ({ next: new Map(), ends: [] });

/** Adds a phrase to a tree that is being built. */
export function addPhrase(
  tree: PhraseTree,
  { words, capitals }: { readonly words: readonly string[]; readonly capitals: readonly boolean[] },
  place: number,
): void {
  let at = tree;
  for (const word of words) {
    const known = at.next.get(word);
    const next = known ?? phraseTree();
    if (known === undefined) at.next.set(word, next);
    at = next;
  }
  const same = at.ends.find((end) => end.capitals.every((isCapital, i) => isCapital === capitals[i]));
  if (same === undefined) at.ends.push({ length: words.length, capitals, phrases: [place] });
  else same.phrases.push(place);
}

/** Calls `found` for whatever begins at a place of the text, the shorter first. */
export function walk(tree: PhraseTree, words: readonly string[], start: number, found: (end: PhraseEnd) => void): void {
  let at = tree.next.get(words[start] ?? '');
  for (let next = start + 1; at !== undefined; next += 1) {
    for (const end of at.ends) found(end);
    at = at.next.get(words[next] ?? '');
  }
}

import { rawWords } from './raw-words.ts';

const run = 3;

/** For each block, the share of its runs of three words that a text holds; -1 for all where the text holds none. */
export function sharedRuns(blocks: readonly { readonly words: readonly string[] }[], text: string): number[] {
  const known = new Set<string>();
  const words = text === '' ? [] : rawWords(text);
  for (let end = run; end <= words.length; end++) known.add(runAt(words, end));
  if (known.size === 0) return blocks.map(() => -1);
  return blocks.map(({ words: own }) => {
    let shared = 0;
    for (let end = run; end <= own.length; end++) if (known.has(runAt(own, end))) shared += 1;
    return shared / Math.max(1, own.length - run + 1);
  });
}

const runAt = (words: readonly string[], end: number): string =>
  `${words[end - 3] ?? ''} ${words[end - 2] ?? ''} ${words[end - 1] ?? ''}`;

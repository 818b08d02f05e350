import type { Memory } from './memory.ts';
import type { TermKey } from './terms.ts';

/** So many clips with one thing in common. */
export interface Counted {
  readonly name: string;
  readonly clips: number;
}

/** What is remembered of one term, for people to look at. */
export interface LearnedOfTerm {
  readonly key: TermKey;
  /** Clips that it was picked for. */
  readonly picked: number;
  /** Clips whose page named it. */
  readonly named: number;
  /** Where these clips come from, the most clips first. */
  readonly sites: readonly Counted[];
  /** Words of these clips' pages, stemmed as they are kept; those that tell the term from others first. */
  readonly words: readonly Counted[];
  readonly authors: readonly Counted[];
}

export interface LearnedOfSite {
  readonly site: string;
  readonly clips: number;
  /** What was picked for its clips, the most often first. */
  readonly terms: readonly { readonly key: TermKey; readonly clips: number }[];
}

/** All that is remembered, by term and by site, the most used first. */
export function inspectMemory(memory: Memory): {
  readonly terms: readonly LearnedOfTerm[];
  readonly sites: readonly LearnedOfSite[];
} {
  const lists = new Map<TermKey, { sites: Counted[]; authors: Counted[]; words: (Counted & { share: number })[] }>();
  const sites: LearnedOfSite[] = [];
  for (const [sign, { clips, terms }] of memory.signs) {
    const [prefix, name] = splitSign(sign);
    for (const [key, times] of terms) {
      const list = lists.get(key) ?? { sites: [], authors: [], words: [] };
      lists.set(key, list);
      if (prefix === 'site') list.sites.push({ name, clips: times });
      if (prefix === 'author') list.authors.push({ name, clips: times });
      if (prefix === 'word') list.words.push({ name, clips: times, share: times / clips });
    }
    if (prefix === 'site') {
      const picked = [...terms].map(([key, times]) => ({ key, clips: times }));
      sites.push({ site: name, clips, terms: picked.toSorted(byClips) });
    }
  }
  const known = [...memory.terms].map(([key, { picked, named }]): LearnedOfTerm => {
    const { sites = [], authors = [], words = [] } = lists.get(key) ?? {};
    return {
      key,
      picked,
      named,
      sites: sites.toSorted(byClips),
      authors: authors.toSorted(byClips),
      words: words
        .toSorted((a, b) => b.clips * b.share - a.clips * a.share)
        .map((word) => ({ name: word.name, clips: word.clips })),
    };
  });
  return {
    terms: known.toSorted((a, b) => b.picked - a.picked || b.named - a.named),
    sites: sites.toSorted(byClips),
  };
}

const splitSign = (sign: string): [prefix: string, name: string] => {
  const at = sign.indexOf(':');
  return [sign.slice(0, at), sign.slice(at + 1)];
};

const byClips = (a: { readonly clips: number }, b: { readonly clips: number }): number => b.clips - a.clips;

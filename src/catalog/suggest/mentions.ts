import type { SuggestIndex } from './build-index.ts';
import { type PageField, pageFields } from './page.ts';
import { type PhraseEnd, walk } from './phrase-tree.ts';
import type { ReadPage } from './read-page.ts';
import type { Tokens } from './tokens.ts';

/** How a page names a phrase: how often by field, places within a longer phrase of the catalog left out. */
export interface Mention {
  readonly counts: Record<PageField, number>;
  /** Whether one of the page's keywords is the phrase and nothing else. */
  isKeyword: boolean;
  /** Whether it stands among the first words of the body. */
  isInLead: boolean;
}

/** Where an article has said what it is about, by the inverted pyramid of news writing. */
const leadWords = 80;

/**
 * Finds every phrase of the catalog in a page, in one pass over its words. “Precision medicine” is one mention of
 * “precision medicine” and none of “medicine”, where both are in the catalog.
 *
 * @returns mentions by place in `index.phrases`
 */
export function findMentions({ tree }: Pick<SuggestIndex, 'tree'>, page: ReadPage): ReadonlyMap<number, Mention> {
  const mentions = new Map<PhraseEnd, Mention>();
  for (const field of pageFields) {
    const { words, capitals } = page[field];
    const here: PhraseEnd[] = [];
    let reach = 0;
    for (let start = 0; start < words.length; start += 1) {
      if (!tree.next.has(words[start] ?? '')) continue;
      here.length = 0;
      walk(tree, words, start, (end) => {
        if (field === 'keywords' || isMeant(end.capitals, capitals, start)) here.push(end);
      });
      const longest = here.at(-1)?.length ?? 0;
      for (const end of here) {
        if (end.length < longest || start + end.length <= reach) continue;
        note(mentions, end, field, start, isWholeValue(page.keywords, field, start, end.length));
      }
      reach = Math.max(reach, start + longest);
    }
  }
  const byPhrase = new Map<number, Mention>();
  for (const [{ phrases }, mention] of mentions) for (const phrase of phrases) byPhrase.set(phrase, mention);
  return byPhrase;
}

/** Keywords are written in small letters by habit, so they are not asked for capitals. */
const isMeant = (wanted: readonly boolean[], capitals: readonly boolean[], start: number): boolean =>
  wanted.every((isWanted, place) => !isWanted || capitals[start + place] === true);

const isWholeValue = ({ words }: Tokens, field: PageField, start: number, length: number): boolean =>
  field === 'keywords' && (start === 0 || words[start - 1] === '') && words[start + length] === '';

function note(
  mentions: Map<PhraseEnd, Mention>,
  end: PhraseEnd,
  field: PageField,
  start: number,
  isKeyword: boolean,
): void {
  const mention = mentions.get(end) ?? {
    counts: { title: 0, keywords: 0, description: 0, headings: 0, body: 0 },
    isKeyword: false,
    isInLead: false,
  };
  mention.counts[field] += 1;
  mention.isKeyword ||= isKeyword;
  mention.isInLead ||= field === 'body' && start < leadWords;
  mentions.set(end, mention);
}

import { wordsOf } from '../../text/fold.ts';
import { hintReader } from './hints.ts';
import type { TextBlock } from './text-block.ts';

/** What is known of the page besides its text. */
export interface PageFacts {
  readonly title: string;
}

/** Sums over all text under an element. */
export interface ElementStats {
  readonly name: string;
  readonly parent: ElementStats | null;
  readonly hints: number;
  length: number;
  linked: number;
  sentences: number;
  inParagraphs: number;
  /** UTF-16 units that Readability keeps. */
  kept: number;
  blocks: number;
}

/** A block with its counts. */
export interface BlockStats {
  readonly block: TextBlock;
  readonly at: ElementStats;
  readonly words: readonly string[];
  readonly length: number;
  readonly sentences: number;
  /** Whether Readability keeps it. */
  readonly isKept: boolean;
  /** How many blocks of the page say the same. */
  repeated: number;
  /** UTF-16 units of text before this block. */
  before: number;
}

export interface Survey {
  readonly blocks: readonly BlockStats[];
  readonly length: number;
  /** UTF-16 units that Readability keeps. */
  readonly kept: number;
  /** Indices of the first and the last block that Readability keeps; -1 where it keeps none. */
  readonly firstKept: number;
  readonly lastKept: number;
  /** Index of the block of the first headline; -1 without one. */
  readonly headline: number;
  readonly titleWords: ReadonlySet<string>;
  readonly title: string;
}

const sentenceEnd = /[.!?。！？…](?:\s|$|["”’)])/gu;
const wordPattern = /[\p{L}\p{N}]+/gu;

/**
 * Counts a page once, so that every feature is a look-up.
 * @param kept the elements that Readability keeps
 */
export function survey(blocks: readonly TextBlock[], facts: PageFacts, kept: ReadonlySet<Element>): Survey {
  const statsOf = elementStats();
  const repeats = new Map<string, number>();
  let length = 0;
  const counted = blocks.map((block): BlockStats => {
    const before = length;
    length += block.text.length;
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
    const stats: BlockStats = {
      block,
      at: statsOf(block.element),
      words: block.text.toLowerCase().match(wordPattern) ?? [],
      length: block.text.length,
      sentences: block.text.match(sentenceEnd)?.length ?? 0,
      isKept: block.nodes.some(({ parentElement }) => parentElement !== null && kept.has(parentElement)),
      repeated: 1,
      before,
    };
    addUp(stats);
    return stats;
  });
  for (const stats of counted) stats.repeated = repeats.get(stats.block.text) ?? 1;
  return {
    blocks: counted,
    length,
    kept: counted.reduce((sum, each) => sum + (each.isKept ? each.length : 0), 0),
    firstKept: counted.findIndex(({ isKept }) => isKept),
    lastKept: counted.findLastIndex(({ isKept }) => isKept),
    headline: counted.findIndex(({ block, words }) => block.element.localName === 'h1' && words.length > 1),
    titleWords: new Set(wordsOf(facts.title)),
    title: facts.title.toLowerCase(),
  };
}

function elementStats(): (element: Element) => ElementStats {
  const known = new Map<Element, ElementStats>();
  const hintsOf = hintReader();
  return (element) => {
    // From the outside in, without recursion.
    const unknown: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !known.has(at)) {
      unknown.push(at);
      at = at.parentElement;
    }
    let parent = at === null ? null : (known.get(at) ?? null);
    for (const each of unknown.reverse()) {
      const name = each.localName;
      parent = {
        name,
        parent,
        hints: hintsOf(each),
        length: 0,
        linked: 0,
        sentences: 0,
        inParagraphs: 0,
        kept: 0,
        blocks: 0,
      };
      known.set(each, parent);
    }
    if (parent === null) throw new TypeError('an element without stats');
    return parent;
  };
}

function addUp({ at, block, length, sentences, isKept }: BlockStats): void {
  const isParagraph = at.name === 'p';
  for (let each: ElementStats | null = at; each !== null; each = each.parent) {
    each.length += length;
    each.linked += block.linked;
    each.sentences += sentences;
    each.blocks += 1;
    if (isKept) each.kept += length;
    if (isParagraph) each.inParagraphs += length;
  }
}

import type { ArticleBody, MetadataField, PageMetadata } from '../model/capture.ts';
import type { Clip, ClipContent } from '../model/clip.ts';
import { compareTexts, type TextComparison } from './compare-texts.ts';

/** Fields by which a reader tells that a page was changed. */
const comparedFields = ['title', 'description', 'published', 'modified'] as const satisfies readonly MetadataField[];

export interface FieldChange {
  readonly field: (typeof comparedFields)[number];
  readonly before: string;
  readonly after: string;
}

/** What became of a page since it was clipped. */
export interface PageChanges {
  readonly fields: readonly FieldChange[];
  /** Null where the two texts are no two versions of one: the clip has a selection, or none. */
  readonly text: TextComparison | null;
}

/** What a page says of itself now, and its body as it would be saved now. */
export interface PageNow {
  readonly metadata: PageMetadata;
  readonly body: ArticleBody | null;
}

/** Holds a clip as it was saved against its page as it is now. */
export function compareWithPage(clip: Clip, content: Pick<ClipContent, 'body'>, now: PageNow): PageChanges {
  const fields = comparedFields.flatMap((field) => {
    const before = clip[field] ?? '';
    const after = now.metadata[field] ?? '';
    // What was typed or imported is not what the page said; and a page that is silent by now has not changed its word.
    const isFromPage = clip.provenance[field] !== 'edited' && clip.provenance[field] !== 'imported';
    return isFromPage && after !== '' && before !== after ? [{ field, before, after }] : [];
  });
  const text =
    content.body !== null && now.body !== null && partOf(content.body) === partOf(now.body)
      ? compareTexts(content.body.text, now.body.text)
      : null;
  return { fields, text };
}

/** What of the page a body is. */
const partOf = ({ extractor }: ArticleBody): string => (otherThanArticle.has(extractor) ? extractor : 'article');

/** What the user wanted instead of the article, and what a file held: its lines are not those of a page. */
const otherThanArticle: ReadonlySet<string> = new Set(['selection', 'page', 'imported']);

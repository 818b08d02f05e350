import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as serialize } from 'mdast-util-to-markdown';
import { parseHtml } from '../parse-html.ts';
import { promoteHeaderRows } from './header-row.ts';
import { prepare } from './prepare.ts';
import { tidyEmphasis } from './tidy-emphasis.ts';
import { withoutHtml } from './without-html.ts';

/**
 * CommonMark with GFM's tables, task lists and strikethrough. Links lead to http, https, mailto and tel only, relative
 * ones made absolute; nothing in the output is live HTML. Leaves its argument as it is.
 * @param url what relative addresses are resolved against
 */
export function toMarkdown(root: Element | DocumentFragment, url: string): string {
  const copy = prepare(root, url);
  promoteHeaderRows(copy);
  const tree = tidyEmphasis(withoutHtml(toMdast(fromDom(copy))));
  return serialize(tree, {
    bullet: '-',
    emphasis: '*',
    fence: '`',
    fences: true,
    incrementListMarker: true,
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmToMarkdown()],
  });
}

/** As `toMarkdown`, from HTML's source text. */
export const htmlToMarkdown = (html: string, url: string): string => toMarkdown(parseHtml(html).body, url);

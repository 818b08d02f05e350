import { parseHtml } from '../parse-html.ts';

/**
 * HTML of strangers as a document, its event handlers renamed before it is parsed. They could not run either way: the
 * document is inert, and the extension's policy forbids them. But Chromium reports each one as an error of the page that
 * parses it. One that is written in an unusual way is reported, and dropped by the sanitiser like all others.
 */
export const parseWithoutHandlers = (html: string): Document =>
  parseHtml(html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)on[a-z]+(?=\s*=)/gi, '$1data-handler')));

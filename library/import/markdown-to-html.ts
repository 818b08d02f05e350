import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/**
 * GitHub's Markdown as HTML, the HTML within it let through: what comes of it is as little to be trusted as its source,
 * and is sanitised before anything else. Footnotes get the names that `takeFootnotes` knows as GitHub's.
 */
export const markdownToHtml = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), htmlAsItStands],
  });

/** GitHub shows `<iframe>` and some others as text; here they become links to what they show, or nothing. */
const htmlAsItStands: ReturnType<typeof gfmHtml> = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token));
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token));
    },
  },
};

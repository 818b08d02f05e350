import { createMarkdownContent } from 'defuddle/full';
import type { ToMarkdown } from '../../../scripts/extract/extracted.ts';

const toMarkdown: ToMarkdown = (html, url) => createMarkdownContent(html, url);

Object.assign(globalThis, { __defuddleMarkdown: toMarkdown });

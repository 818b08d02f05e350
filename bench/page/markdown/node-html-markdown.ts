import './process.ts';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import type { ToMarkdown } from '../../../scripts/extract/extracted.ts';

const toMarkdown: ToMarkdown = (html) => NodeHtmlMarkdown.translate(html);

Object.assign(globalThis, { __nodeHtmlMarkdown: toMarkdown });

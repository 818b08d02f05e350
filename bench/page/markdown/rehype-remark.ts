import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { ToMarkdown } from '../../../scripts/extract/extracted.ts';

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);

const toMarkdown: ToMarkdown = (html) => String(processor.processSync(html));

Object.assign(globalThis, { __rehypeRemark: toMarkdown });

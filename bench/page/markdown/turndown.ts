import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';
import type { ToMarkdown } from '../../../scripts/extract/extracted.ts';

const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', hr: '---', bulletListMarker: '-' });
turndown.use(gfm);

const toMarkdown: ToMarkdown = (html) => turndown.turndown(html);

Object.assign(globalThis, { __turndown: toMarkdown });

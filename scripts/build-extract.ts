/**
 * `npm run build:extract`: what the content script extracts with, as one classic script for anybody's harness. It sets
 * `__extract(document, url)` and `__toMarkdown(html, url)`.
 */
import { gzipSync } from 'node:zlib';
import { buildExtractScript, extractScriptPath } from './build/extract-script.ts';

const code = await buildExtractScript();
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
console.log(
  `${extractScriptPath}: ${kilobytes(Buffer.byteLength(code))}, gzipped ${kilobytes(gzipSync(code, { level: 9 }).length)}`,
);

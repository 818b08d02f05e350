/** `npm run size`: how large the script is that a click injects into the page, and which part of it takes how much. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { table } from '../bench/report/table.ts';
import { bundleWithMap } from './build/classic-script.ts';
import { buildExtensions, distOf } from './build/extensions.ts';
import { partOf } from './size/part-of.ts';
import { gzipped, sharesOf } from './size/shares.ts';

const entry = 'content-scripts/capture.ts';
/** The share by which the build with a source map may differ from the extension's, which names variables otherwise. */
const tolerance = 0.01;

await buildExtensions('error');
const path = join(distOf('chrome'), 'content-scripts', 'capture.js');
const injected = await readFile(path, 'utf8');
const { code, map, unmapped } = await bundleWithMap(entry);
const off = Math.abs(code.length - injected.length) / injected.length;
if (off > tolerance) throw new Error(`${path} and the build of ${entry} differ by ${(off * 100).toFixed(1)} %`);

const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1);
// The bundler's own words, a few hundred, are counted with the data.
const data = unmapped.map(partOf).join(', ');
const rows = sharesOf(code, map, (source) => (source === null ? data : partOf(source))).map(({ part, ...bytes }) => [
  part,
  kilobytes(bytes.minified),
  kilobytes(bytes.gzipped),
]);
const total = ['all of it', kilobytes(Buffer.byteLength(injected)), kilobytes(gzipped(injected))];
console.log(table(['part', 'minified kB', 'gzipped kB'], [...rows, total]));

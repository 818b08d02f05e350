/**
 * `npm run bench:library [-- --sizes 1000,10000,100000] [--peers 10000] [--queries]`: how long the built extension's
 * library takes to open, to search and to take in a clip, in real Chromium on its real database; MiniSearch and FlexSearch
 * beside it.
 */
import { parseArgs } from 'node:util';
import { measureOwn } from './library/own.ts';
import { measurePeer, type PeerResult } from './library/peers.ts';
import { milliseconds, table } from './report/table.ts';
import { parseCount } from './run/options.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    peers: { type: 'string', default: '10000' },
    queries: { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',').map((size) => parseCount('sizes', size));
const peerSize = parseCount('peers', options.peers);

const own = [];
for (const size of sizes) own.push(await measureOwn(size, (line) => console.error(line)));
const peers: PeerResult[] = [];
if (peerSize > 0)
  for (const name of ['minisearch', 'flexsearch'] as const) peers.push(await measurePeer(name, peerSize));

const ms = milliseconds;
console.log(
  table(
    [
      'clips',
      'first rows',
      'empty library',
      'ratio',
      'first search',
      'search median',
      'p95',
      'MB',
      'clip added',
      'one row written',
    ],
    own.map((each) => [
      each.clips.toLocaleString('en'),
      ...[ms(each.paint), ms(each.emptyPaint), (each.paint / each.emptyPaint).toFixed(2), ms(each.first)],
      ...[ms(each.median), ms(each.p95), each.memory.toFixed(1), ms(each.added), ms(each.oneRow)],
    ]),
  ),
);
console.log(
  `\n${table(
    ['index', 'clips', 's until it can answer', 'search median', 'p95', 'MB'],
    [
      ...own.map((each) => ['sheaf', each.clips, each.first / 1_000, each.median, each.p95, each.memory] as const),
      ...peers.map((each) => [each.name, each.clips, each.building, each.median, each.p95, each.memory] as const),
    ].map(([name, clips, ready, median, p95, memory]) => [
      ...[name, clips.toLocaleString('en'), ready.toFixed(2), ms(median), ms(p95), memory.toFixed(1)],
    ]),
  )}`,
);
console.log(
  `\nindex made of a library from before: ${own.map((each) => `${each.clips}: ${each.indexing.toFixed(0)} s`).join(', ')}`,
);
if (options.queries) for (const { found } of own) console.log(found.join('\n'));

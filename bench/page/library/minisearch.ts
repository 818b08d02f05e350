import MiniSearch from 'minisearch';
import { madeUpDocument } from './made-up.ts';

const index = new MiniSearch({ fields: ['title', 'description', 'body'] });

Object.assign(globalThis, {
  __peer: {
    add(from: number, to: number): void {
      for (let n = from; n < to; n += 1) index.add(madeUpDocument(n));
    },
    search: (query: string): number =>
      index.search(query, { combineWith: 'AND', prefix: (_term, at, terms) => at === terms.length - 1 }).length,
  },
});

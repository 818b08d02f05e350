import type { SuggestIndex } from '../../src/catalog/suggest/build-index.ts';
import { readFor } from '../../src/catalog/suggest/evidence.ts';
import type { Memory } from '../../src/catalog/suggest/memory.ts';
import { signsOfReading } from '../../src/catalog/suggest/page-signs.ts';
import { whyText } from '../../src/catalog/suggest/reason-text.ts';
import { suggestFor } from '../../src/catalog/suggest/suggest.ts';
import type { SuggestReply, SuggestRequest } from './suggester.ts';

/** The most that the form shows, topics and offerings together. */
const most = 5;

/** Topics and offerings for a page, the likeliest first, and what a save of it teaches. */
export function answer(index: SuggestIndex, memory: Memory, request: SuggestRequest): SuggestReply {
  const { topics, offerings } = request;
  const page = readFor(index, memory, request.page);
  const found = [
    ...suggestFor(index, memory, page, { kind: 'topic', limit: most, exclude: topics }),
    ...suggestFor(index, memory, page, { kind: 'offering', limit: most, exclude: offerings, topics }),
  ];
  const suggestions = found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ kind, id, key, reasons }) => {
      const label = index.terms[index.placeOfKey.get(key) ?? -1]?.label ?? id;
      return { kind, id, label, why: whyText(reasons) };
    });
  const { signs, words, named } = signsOfReading(index, page);
  return { suggestions, signs: { signs: [...signs], words: [...words], named: [...named] } };
}

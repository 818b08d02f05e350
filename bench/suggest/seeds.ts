import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSuggestIndex } from '../../src/catalog/suggest/build-index.ts';
import { emptyMemory } from '../../src/catalog/suggest/memory.ts';
import type { SuggestPage } from '../../src/catalog/suggest/page.ts';
import { whyText } from '../../src/catalog/suggest/reason-text.ts';
import { suggest } from '../../src/catalog/suggest/suggest.ts';
import { healthTopics } from './health-topics.ts';

/** What is suggested for each sample article out of a health-IT desk's topics, with the reasons: for a person to judge. */
export function seedLines(samples: string | undefined): readonly string[] {
  const folder = samples === undefined ? null : join(samples, 'seeds');
  if (folder === null || !existsSync(folder)) return ['sample articles: none; name their folder in SHEAF_SAMPLES'];
  const index = buildSuggestIndex(healthTopics());
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const page = pageOf(readFileSync(join(folder, name), 'utf8'));
      const found = suggest(index, emptyMemory(), page);
      const lines = found.map(({ id, score, reasons }) => `  ${score.toFixed(2)} ${id}: ${whyText(reasons)}`);
      return [`${name.slice(0, 3)} ${page.title.slice(0, 90)}`, ...(lines.length === 0 ? ['  nothing'] : lines)];
    });
}

/** A published file has front matter; of another, the first line is the title. */
function pageOf(text: string): SuggestPage {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const field = (name: string): string =>
    new RegExp(`^ *${name}: *(?:>-\\n)?(.+)$`, 'm').exec(front?.[1] ?? '')?.[1]?.trim() ?? '';
  const body = front === null ? text.trimStart() : text.slice(front[0].length);
  const title = front === null ? (body.split('\n')[0] ?? '') : field('title') || field('ogtitle');
  const keywords = field('keywords')
    .split(',')
    .filter((keyword) => keyword !== '');
  return { url: '', title, description: field('ogdescription'), authors: [], keywords, headings: [], body };
}

import type { MatchRange } from '../catalog/match-ranges.ts';
import { type SearchFieldName, type SearchSource, searchFields } from './fields.ts';
import type { Match, Matcher } from './match.ts';

/** A text with the ranges that the query names, in order and apart. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly MatchRange[];
}

export interface Snippet {
  readonly title: MarkedText;
  /** The place that shows best why the clip was found; null where its title or its terms say it already. */
  readonly excerpt: (MarkedText & { readonly field: SearchFieldName }) | null;
}

/** UTF-16 units around a match, and before it. */
const excerptLength = 220;
const leadIn = 60;

/** Shown in the list anyway. */
const shownElsewhere: readonly SearchFieldName[] = ['title', 'topics', 'offerings', 'authors', 'site'];

/** What a list of results shows of a clip. */
export function snippetOf(source: SearchSource, matchesIn: Matcher): Snippet {
  const title = source.clip.title;
  let best: { readonly excerpt: MarkedText & { readonly field: SearchFieldName }; readonly count: number } | null =
    null;
  for (const { name, textsOf } of searchFields) {
    if (shownElsewhere.includes(name)) continue;
    for (const text of textsOf(source)) {
      const found = bestExcerpt(text, matchesIn(text));
      // Earlier fields say more; a later one must show more of the query's words.
      if (found !== null && found.count > (best?.count ?? 0)) {
        best = { excerpt: { ...found.excerpt, field: name }, count: found.count };
      }
    }
  }
  return { title: { text: title, ranges: joined(matchesIn(title)) }, excerpt: best?.excerpt ?? null };
}

/** The stretch of a text that shows most of the query's words. */
function bestExcerpt(text: string, matches: readonly Match[]): { excerpt: MarkedText; count: number } | null {
  let best: { from: number; count: number } | null = null;
  for (const [index, match] of matches.entries()) {
    const groups = new Set<number>();
    for (let at = index; at < matches.length; at += 1) {
      const other = matches[at];
      if (other === undefined || other.end > match.start + excerptLength - leadIn) break;
      groups.add(other.group);
    }
    if (groups.size > (best?.count ?? 0)) best = { from: match.start, count: groups.size };
  }
  return best === null ? null : { excerpt: cut(text, best.from, matches), count: best.count };
}

/** Cuts at blanks where there are any, and says that there is more. */
function cut(text: string, matchStart: number, matches: readonly Match[]): MarkedText {
  const wantedStart = Math.max(0, matchStart - leadIn);
  const start = wantedStart === 0 ? 0 : afterBlank(text, wantedStart, matchStart);
  const wantedEnd = Math.min(text.length, start + excerptLength);
  const end = wantedEnd === text.length ? wantedEnd : beforeBlank(text, wantedEnd, matchStart);
  const head = start > 0 ? '… ' : '';
  const shown = text.slice(start, end);
  const ranges = joined(matches.filter((match) => match.start >= start && match.end <= end)).map(
    ([from, to]): MatchRange => [from - start + head.length, to - start + head.length],
  );
  // Line breaks are one unit each, as a blank is, so that the ranges hold.
  return { text: `${head}${shown.replace(/\s/g, ' ')}${end < text.length ? ' …' : ''}`, ranges };
}

function afterBlank(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (/\s/.test(text.charAt(at))) return at + 1;
  return isLowSurrogate(text, from) ? from + 1 : from;
}

function beforeBlank(text: string, end: number, limit: number): number {
  for (let at = end; at > Math.max(limit, end - 40); at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return isLowSurrogate(text, end) ? end - 1 : end;
}

const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

function joined(matches: readonly Match[]): MatchRange[] {
  const ranges: MatchRange[] = [];
  for (const { start, end } of matches) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) ranges[ranges.length - 1] = [last[0], Math.max(last[1], end)];
    else ranges.push([start, end]);
  }
  return ranges;
}

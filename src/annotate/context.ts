import { editDistances, reversed } from './edit-distance.ts';
import { squeeze } from './squeeze.ts';

/** What stood around a quote, squeezed. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** Code units of context that are compared, on each side: what Hypothesis keeps too. */
export const contextLength = 32;

export const contextOf = ({ prefix, suffix }: { readonly prefix: string; readonly suffix: string }): Context => ({
  prefix: squeeze(prefix).chars.slice(-contextLength),
  suffix: squeeze(suffix).chars.slice(0, contextLength),
});

/** Edits between a context and what stands there in the text; a context's length where nothing of it is there. */
const least = (pattern: string, text: string): number => {
  if (pattern === '') return 0;
  return Math.min(pattern.length, ...editDistances(pattern, text, true));
};

/** How far around the text is read for a context, so that words put in do not hide it. */
const reach = contextLength + contextLength / 2;

/** Edits between a quote's prefix and what stands before a place. */
export const prefixErrors = ({ prefix }: Context, text: string, start: number): number =>
  least(reversed(prefix), reversed(text.slice(Math.max(0, start - reach), start)));

/** Edits between a quote's suffix and what stands behind a place. */
export const suffixErrors = ({ suffix }: Context, text: string, end: number): number =>
  least(suffix, text.slice(end, end + reach));

/** From 0, nothing of the context is there, to 1, all of it is. A quote without a context fits everywhere. */
export function agreement(context: Context, text: string, start: number, end: number): number {
  const length = context.prefix.length + context.suffix.length;
  if (length === 0) return 1;
  return 1 - (prefixErrors(context, text, start) + suffixErrors(context, text, end)) / length;
}

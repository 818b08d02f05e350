/** A whole number from 0 given on the command line. Throws where it is something else. */
export function parseCount(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${option} takes a whole number, not “${text}”`);
  return Number(text);
}

/**
 * The pages to run over: all of them, those whose ids begin as one of `pages` says, or the first `limit` of these.
 * Throws where none is left.
 */
export function choosePages<P extends { id: string }>(
  all: readonly P[],
  options: { limit?: string | undefined; pages?: string | undefined },
): P[] {
  const starts = options.pages?.split(',').map((id) => id.trim());
  const named = all.filter(({ id }) => starts === undefined || starts.some((start) => id.startsWith(start)));
  const chosen = named.slice(0, options.limit === undefined ? undefined : parseCount('limit', options.limit));
  if (chosen.length === 0) throw new Error('no page of the corpus is left to run over');
  return chosen;
}

/** The first item of each id, in their order. */
export function uniqueBy<T>(items: readonly T[], idOf: (item: T) => unknown): T[] {
  const first = new Map<unknown, T>();
  for (const item of items) if (!first.has(idOf(item))) first.set(idOf(item), item);
  return [...first.values()];
}

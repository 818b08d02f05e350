/** Many requests on their way at once: waiting for each before the next one is sent took half as long again. */
export function* inStretches<T>(items: readonly T[]): Generator<readonly T[]> {
  const size = 500;
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

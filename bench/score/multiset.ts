/** How far two lists agree, each element counted as often as it occurs. */
export interface Overlap {
  readonly both: number;
  readonly onlyGot: number;
  readonly onlyExpected: number;
}

export function overlapOf(expected: readonly string[], got: readonly string[]): Overlap {
  const left = new Map<string, number>();
  for (const item of expected) left.set(item, (left.get(item) ?? 0) + 1);
  let both = 0;
  for (const item of got) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    both += 1;
  }
  return { both, onlyGot: got.length - both, onlyExpected: expected.length - both };
}

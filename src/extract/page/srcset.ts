/** The candidate of a `srcset` with the largest width or density, or null. Addresses may hold commas, as the standard allows. */
export function largestOf(srcset: string): string | null {
  let best: { address: string; size: number } | null = null;
  for (const match of srcset.slice(0, 20_000).matchAll(/(\S*[^,\s])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    const [, address, size] = match;
    if (address === undefined) continue;
    // Densities and widths are not mixed in one srcset; without either, the density is 1.
    const value = size === undefined ? 1 : Number(size);
    if (best === null || value > best.size) best = { address, size: value };
  }
  return best?.address ?? null;
}

/** Whether an attribute that should hold one address holds a srcset. */
export const isSrcset = (value: string): boolean => /\s+[\d.]+[wx]\s*(?:,|$)/.test(value.slice(0, 2_000));

export type Candidate = {
  readonly address: string;
  /** Width in pixels or density, as the list says; 1 where it says neither. */
  readonly size: number;
  readonly unit: 'w' | 'x';
};

/** A list that was encoded like an address, as some publishing systems write it into `src`: `a.jpg%20300w,%20b.jpg%20600w`. */
const encodedList = /%20[\d.]+[wx](?:,|$)/;

/**
 * The candidates of a `srcset`, in its order. Addresses may hold commas, as the standard allows
 * (https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute).
 */
export function candidatesOf(srcset: string): Candidate[] {
  const list = srcset.slice(0, 20_000);
  const text = encodedList.test(list) ? list.replaceAll('%20', ' ') : list;
  return [...text.matchAll(/(\S*[^,\s])(?:\s+([\d.]+)([wx]))?(?:\s+\d+h)?\s*(?:,|$)/g)].flatMap(
    ([, address, size, unit]) =>
      address === undefined
        ? []
        : [
            {
              address,
              size: size === undefined ? 1 : Number(size),
              unit: unit === 'w' ? ('w' as const) : ('x' as const),
            },
          ],
  );
}

/** The candidate with the largest width or density, or null: both are not mixed in one list. */
export function largestOf(srcset: string): string | null {
  let best: Candidate | null = null;
  for (const candidate of candidatesOf(srcset)) if (best === null || candidate.size > best.size) best = candidate;
  return best?.address ?? null;
}

/** Whether an attribute that should hold one address holds a srcset. */
export const isSrcset = (value: string): boolean =>
  /\s+[\d.]+[wx]\s*(?:,|$)/.test(value.slice(0, 2_000)) || encodedList.test(value.slice(0, 2_000));

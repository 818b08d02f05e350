import type { UnitKind } from './units.ts';

/** A block as a part of what is read as a whole. */
export interface Part {
  readonly length: number;
  /** UTF-16 units in links. */
  readonly linked: number;
  /** Number and kind of its unit; null for most. */
  readonly unit: { readonly id: number; readonly kind: UnitKind } | null;
}

/** A unit with more than this share of its text in links is a list of other pages. */
const mostLinked = 0.4;

/** Of a list or a quotation, the share that must have been chosen. */
const leastChosen = 0.3;

/**
 * The chosen blocks with everything that is read as a whole made whole, where it stands among them: data tables and code
 * in any case, lists and quotations of which a part was chosen.
 */
export function withWholeUnits(parts: readonly Part[], chosen: ReadonlySet<number>): ReadonlySet<number> {
  const inOrder = [...chosen].sort((one, other) => one - other);
  const first = inOrder[0] ?? 0;
  const last = inOrder.at(-1) ?? 0;
  const units = new Map<number, number[]>();
  for (let at = first; at <= last; at++) {
    const id = parts[at]?.unit?.id;
    if (id === undefined) continue;
    const members = units.get(id) ?? [];
    members.push(at);
    units.set(id, members);
  }
  const whole = new Set(chosen);
  for (const members of units.values()) {
    const sum = (of: (part: Part, at: number) => number): number =>
      members.reduce((all, at) => all + of(parts[at] as Part, at), 0);
    const length = sum((part) => part.length);
    if (sum((part) => part.linked) > mostLinked * length) continue;
    const kind = parts[members[0] ?? 0]?.unit?.kind;
    const share = sum((part, at) => (chosen.has(at) ? part.length : 0)) / length;
    if (kind === 'table' || kind === 'code' || share >= leastChosen) for (const at of members) whole.add(at);
  }
  return whole;
}

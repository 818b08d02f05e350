import { surroundings } from './element-stats.ts';
import type { BlockStats } from './survey.ts';

/** What is read as a whole: its parts are too short to be judged one by one, and with holes it is worse than nothing. */
export type UnitKind = 'table' | 'list' | 'code' | 'quote';

export interface Unit {
  readonly kind: UnitKind;
  readonly element: Element;
}

const kinds: readonly { readonly selector: string; readonly kind: UnitKind; readonly within: readonly number[] }[] = (
  [
    ['pre', 'code'],
    ['table', 'table'],
    ['blockquote', 'quote'],
    ['ul, ol, dl', 'list'],
  ] as const
).map(([selector, kind]) => ({
  selector,
  kind,
  within: selector.split(', ').map((name) => surroundings.indexOf(`under ${name}`)),
}));

const places = kinds.flatMap(({ within }) => within);

/** False for most blocks. */
function mayBeInOne(within: readonly number[]): boolean {
  for (let at = 0; at < places.length; at++) if (within[places[at] as number] !== 0) return true;
  return false;
}

/** For each block, the unit that it is a part of; null for most. */
export function unitsOf(blocks: readonly Pick<BlockStats, 'block' | 'at'>[]): (Unit | null)[] {
  const known = new Map<Element, Unit | null>();
  return blocks.map(({ block: { element }, at }) => {
    if (!mayBeInOne(at.within)) return null;
    for (const { selector, kind, within } of kinds) {
      if (within.every((which) => at.within[which] === 0)) continue;
      const around = outermost(element, selector);
      if (around === null) continue;
      const unit = known.get(around);
      if (unit !== undefined) return unit;
      const made = kind === 'table' && !isData(around) ? null : { kind, element: around };
      known.set(around, made);
      return made;
    }
    return null;
  });
}

/** A list of lists is one unit, a table within a table is one of its own. */
function outermost(element: Element, selector: string): Element | null {
  let found = element.closest(selector);
  if (selector === 'table') return found;
  for (let next = found; next !== null; next = next.parentElement?.closest(selector) ?? null) found = next;
  return found;
}

/** Tables for layout have one cell a row, or paragraphs and tables in their cells. */
function isData(table: Element): boolean {
  if (table.querySelector('table, p + p, h2, article') !== null) return false;
  const rows = [...table.querySelectorAll('tr')];
  return rows.length > 1 && rows.some((row) => row.children.length > 1);
}

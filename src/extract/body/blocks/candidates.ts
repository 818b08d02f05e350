import type { Candidate } from './choose.ts';
import { isInComments } from './element-stats.ts';
import type { Survey } from './survey.ts';
import { type Unit, unitsOf } from './units.ts';

/** The blocks of a page for choosing, all but how likely they are. */
export function candidatesOf({ blocks }: Survey): Omit<Candidate, 'likely'>[] {
  const ids = new Map<Unit, number>();
  const units = unitsOf(blocks);
  return blocks.map(({ length, at, block: { linked } }, index) => {
    const unit = units[index] ?? null;
    if (unit !== null && !ids.has(unit)) ids.set(unit, ids.size);
    const id = unit === null ? undefined : ids.get(unit);
    return {
      ...{ length, linked, isComment: isInComments(at) },
      unit: unit === null || id === undefined ? null : { id, kind: unit.kind },
    };
  });
}

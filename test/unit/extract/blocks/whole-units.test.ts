import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../../../../src/extract/body/blocks/units.ts';
import { withWholeUnits } from '../../../../src/extract/body/blocks/whole-units.ts';

const text = { length: 100, linked: 0, unit: null };
const part = (kind: UnitKind, length = 20, linked = 0) => ({ length, linked, unit: { id: 7, kind } });
const whole = (parts: Parameters<typeof withWholeUnits>[0], chosen: readonly number[]) =>
  [...withWholeUnits(parts, new Set(chosen))].sort((one, other) => one - other);

describe('what is read as a whole', () => {
  it.each(['table', 'code'] as const)('is kept whole as a %s between chosen blocks', (kind) => {
    expect(whole([text, part(kind), part(kind), text], [0, 3])).toEqual([0, 1, 2, 3]);
  });

  it.each(['list', 'quote'] as const)('is kept whole as a %s of which enough was chosen', (kind) => {
    const parts = [text, part(kind), part(kind), part(kind), text];
    expect(whole(parts, [0, 2, 4])).toEqual([0, 1, 2, 3, 4]);
    expect(whole(parts, [0, 4])).toEqual([0, 4]);
    expect(whole([text, part(kind, 10), part(kind, 90), text], [0, 1, 3])).toEqual([0, 1, 3]);
  });

  it('is left as it is where it leads to other pages', () => {
    expect(whole([text, part('list', 20, 20), part('list', 20, 10), text], [0, 1, 3])).toEqual([0, 1, 3]);
  });

  it('is not looked for before the first and after the last chosen block', () => {
    expect(whole([part('table'), text, text], [1, 2])).toEqual([1, 2]);
    expect(whole([text, text, part('code')], [0, 1])).toEqual([0, 1]);
    expect(whole([text], [])).toEqual([]);
  });
});

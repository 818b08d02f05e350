import { describe, expect, it } from 'vitest';
import { allSelected, nothingSelected, rangeToggled, toggled, without } from '../../../library/selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: { ids: ReadonlySet<string> }): string[] => [...selection.ids].sort();

describe('a selection', () => {
  it('takes and gives back single clips', () => {
    const two = toggled(toggled(nothingSelected, 'a', true), 'c', true);
    expect(ids(two)).toEqual(['a', 'c']);
    expect(ids(toggled(two, 'a', false))).toEqual(['c']);
  });

  it('takes a range from the clip ticked last, in both directions', () => {
    const anchored = toggled(nothingSelected, 'c', true);
    expect(ids(rangeToggled(anchored, order, 'e', true))).toEqual(['c', 'd', 'e']);
    expect(ids(rangeToggled(anchored, order, 'a', true))).toEqual(['a', 'b', 'c']);
  });

  it('gives a range back, and leaves what lies outside of it', () => {
    const all = { ...allSelected(order), anchor: 'b' };
    expect(ids(rangeToggled(all, order, 'd', false))).toEqual(['a', 'e']);
  });

  it('takes one clip where the range has no beginning on the list', () => {
    expect(ids(rangeToggled(nothingSelected, order, 'b', true))).toEqual(['b']);
    expect(ids(rangeToggled({ ids: new Set(), anchor: 'gone' }, order, 'b', true))).toEqual(['b']);
  });

  it('forgets clips that are gone, and a range that would begin at one', () => {
    const some = toggled(toggled(nothingSelected, 'a', true), 'b', true);
    expect(without(some, ['b'])).toEqual({ ids: new Set(['a']), anchor: null });
    expect(without(some, ['a'])).toEqual({ ids: new Set(['b']), anchor: 'b' });
  });
});

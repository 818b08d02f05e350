import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../../../bench/body-model/labels.ts';

const expected = 'The mill stands by the river since 1820. Opening hours\nIt opens at nine every day but Monday.';

describe('labelling blocks by an expected text', () => {
  it('takes blocks of which at least half is expected, whatever case and punctuation', () => {
    const blocks = ['the mill stands by the river, since 1820', 'The mill shop sells flour, bread and postcards'];
    expect(labelsOf(blocks, expected)).toEqual([true, false]);
  });

  it('takes a short block only beside the neighbour that it stands beside in the expectation', () => {
    const inPlace = [
      'The mill stands by the river since 1820.',
      'Opening hours',
      'It opens at nine every day but Monday.',
    ];
    expect(labelsOf(inPlace, expected)).toEqual([true, true, true]);
    const inMenu = ['Opening hours', 'Contact', 'Shop', 'Jobs', 'Press', 'Maps', 'Help', ...inPlace];
    expect(labelsOf(inMenu, expected).slice(0, 7)).toEqual(Array(7).fill(false));
  });

  it('takes no block without words', () => {
    expect(labelsOf(['—', '***'], expected)).toEqual([false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { fromFile } from '../../../options/incoming.ts';
import { okValue, problemOf } from '../../support/fresh-library.ts';

/** A file that was deleted, or saved anew, after it was chosen. */
class GoneFile extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('A requested file could not be found.', 'NotFoundError'));
  }
}

describe('a catalog’s file that is chosen', () => {
  it('is taken with its name', async () => {
    const { name, content } = okValue(await fromFile(new File(['label\nA'], 'topics.csv')));
    expect({ name, size: 'bytes' in content && content.bytes.byteLength }).toEqual({ name: 'topics.csv', size: 7 });
  });

  it('is told of where it cannot be read any more', async () => {
    expect(problemOf(await fromFile(new GoneFile(['label'], 'topics.csv')))).toMatchObject({
      code: 'file-invalid',
      message: 'The file topics.csv could not be read.',
      details: ['A requested file could not be found.'],
    });
  });
});

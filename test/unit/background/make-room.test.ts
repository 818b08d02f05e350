import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withRoomForClips } from '../../../background/images/make-room.ts';
import { err, ok } from '../../../src/model/result.ts';
import { listClipImages } from '../../../src/platform/database/images.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { noRoomLeft } from '../../../src/platform/database/storage-problem.ts';
import { keepImage } from '../../../src/platform/database/writes/images.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { at, emptyBrowser, okValue } from '../../support/fresh-library.ts';
import { refuseChanges } from '../../support/refuse-changes.ts';
import { sampleBody, saveRequest } from '../../support/sample-clips.ts';

const url = 'https://img.example/a.png';
const image = { id: '0'.repeat(64), bytes: new Uint8Array([1]), mediaType: 'image/png' as const, width: 2, height: 2 };

beforeEach(emptyBrowser);
afterEach(() => vi.restoreAllMocks());

it('makes images give way in Firefox too, where the connection that was full takes no change', async () => {
  const { withLibrary, readLibrary } = createLibraryAccess();
  const body = { ...sampleBody('text'), html: `<img src="${url}">` };
  const request = saveRequest(1, { content: { body, metas: [], jsonLd: [] } });
  const { clip } = okValue(await withLibrary((db) => saveClip(db, request, at('2026-02-02T10:00:00.000Z'))));
  expect(okValue(await withLibrary((db) => keepImage(db, clip.id, { url, ...image })))).toBe(true);
  refuseChanges();
  const write = vi.fn().mockResolvedValueOnce(err(noRoomLeft())).mockResolvedValueOnce(ok('saved'));
  expect(await withRoomForClips(write, { withLibrary, announce: vi.fn() })).toEqual(ok('saved'));
  expect(okValue(await readLibrary((db) => listClipImages(db, clip.id)))).toMatchObject([{ failure: 'no-room' }]);
});

import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/suggest/random.ts';
import { browsersUnderTest } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { chooseFiles, click, textOf } from '../support/page-driver.ts';

/**
 * A folder on a disk of 150 to 500 MB that nobody else writes to, a `tmpfs` say. Sheaf may use all of it in Chromium, and
 * half of its size in Firefox, which is more than is imported: nothing but a full disk stops it.
 */
const disk = process.env['SHEAF_SMALL_DISK'];
const size = (): number => (disk === undefined ? 0 : statfsSync(disk).bsize * statfsSync(disk).bavail);
const unfit = disk === undefined ? 'SHEAF_SMALL_DISK names no small disk' : size() > 500e6 ? 'the disk is large' : null;

const total = 2_000;
/**
 * Left free when the import begins: it needs some 20 MB. Firefox tells how much of its quota is left, and nothing of the
 * device: it meets the full disk. Chromium tells of the device, and must be stopped before.
 */
const room = { firefox: 9e6, chromium: 59e6 };

/** A table whose texts take their room: what repeats itself would be compressed. */
function table(): number[] {
  const random = randomFrom(11);
  const word = (): string => Math.floor(random() * 36 ** 7).toString(36);
  const rows = Array.from({ length: total }, (_, n) => {
    const note = Array.from({ length: 250 }, word).join(' ');
    return `https://many.example/${n},Article ${n},${note}`;
  });
  return [...Buffer.from(['url,title,note', ...rows].join('\n'))];
}

const reaches = (page: Page, step: string): Promise<unknown> =>
  waitUntil(
    `the import at ${step}`,
    () => page.evaluate((wanted) => document.getElementById('import')?.dataset['step'] === wanted, step),
    { timeout: 90_000 },
  );

for (const { name, missing, launch } of browsersUnderTest) {
  const reason = missing ?? unfit;
  describe.skipIf(reason !== null)(
    `an import that fills the disk in ${name}${reason === null ? '' : ` (${reason})`}`,
    () => {
      it('keeps what is in, says why it stopped, and brings the rest when there is room', async () => {
        const folder = disk ?? '';
        const session = await launch({ profilesIn: folder });
        const ballast = join(folder, 'ballast');
        try {
          const page = await session.openPage('library/transfer/index.html');
          await page.waitForSelector('#transfer-files');
          await chooseFiles(page, '#transfer-files', [{ name: 'many.csv', bytes: table() }]);
          await reaches(page, 'preview');
          writeFileSync(ballast, Buffer.alloc(size() - room[name]));
          await click(page, '[data-action=import]');
          await reaches(page, 'ended');
          expect(await textOf(page, '#import')).toContain('There is no room left');
          const stored = Number(/^([\d,]+) clips added/.exec(await textOf(page, '.outcome'))?.[1]?.replaceAll(',', ''));
          expect(stored).toBeGreaterThan(0);
          expect(stored).toBeLessThan(total);
          if (name === 'chromium') expect(size()).toBeGreaterThan(20e6);

          rmSync(ballast);
          const library = await session.openPage('library/index.html');
          const shows = (count: string): Promise<unknown> =>
            waitUntil(`${count} in the library`, async () => (await textOf(library, '.library-title')).includes(count));
          await shows(`${stored.toLocaleString('en')} clips`);
          await click(page, '[data-action=resume]');
          await reaches(page, 'ended');
          expect(await textOf(page, '.outcome')).toBe('2,000 clips added.');
          await shows('2,000 clips');
        } finally {
          rmSync(ballast, { force: true });
          await session.close();
        }
      }, 240_000);
    },
  );
}

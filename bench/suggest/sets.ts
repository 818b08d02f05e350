import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { debtagsSet } from './debtags.ts';
import { hasApt, readDebtagsFiles } from './debtags-files.ts';
import type { LabelledSet } from './labelled-set.ts';
import { packageReadmes } from './package-readmes.ts';

/** The sets that this machine can have: Debtags where there is apt, and the READMEs of the packages installed here. */
export function labelledSets(): readonly LabelledSet[] {
  const { values } = parseArgs({
    options: { debtags: { type: 'string', default: join('node_modules', '.cache', 'sheaf-debtags') } },
  });
  const readmes = packageReadmes(['node_modules', 'bench/peers/node_modules']);
  if (hasApt()) return [debtagsSet(readDebtagsFiles(values.debtags)), readmes];
  console.error('no apt here: the Debtags set, which most of this is about, is left out');
  return [readmes];
}

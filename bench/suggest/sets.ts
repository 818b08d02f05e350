import { join } from 'node:path';
import { debtagsSet } from './debtags.ts';
import { hasApt, readDebtagsFiles } from './debtags-files.ts';
import type { LabelledSet } from './labelled-set.ts';
import { packageReadmes } from './package-readmes.ts';

const defaultFolder = join('node_modules', '.cache', 'sheaf-debtags');

/** The sets that this machine can have: Debtags where there is apt, and the READMEs of the packages installed here. */
export function labelledSets(debtagsFolder = defaultFolder): readonly LabelledSet[] {
  const readmes = packageReadmes('node_modules');
  if (hasApt()) return [debtagsSet(readDebtagsFiles(debtagsFolder)), readmes];
  console.error('no apt here: the Debtags set, which most of this is about, is left out');
  return [readmes];
}

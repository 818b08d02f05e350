import type { CatalogFile } from '../src/catalog/files/catalog-file.ts';
import { readCatalogFile } from '../src/catalog/files/read-file.ts';
import { affectedTerms } from '../src/catalog/update/affected-terms.ts';
import { type CatalogUpdate, planUpdate } from '../src/catalog/update/plan-update.ts';
import type { Problem } from '../src/model/problem.ts';
import { ok, type Result } from '../src/model/result.ts';
import type { CatalogState, OptionsWorld } from './options-world.ts';

/** A file that could be applied. */
export interface IncomingFile {
  /** As the user knows it: the file's name or its address. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null for a file of this device. */
  readonly url: string | null;
}

/** All that the user is shown before anything is applied. */
export interface PreparedUpdate {
  readonly incoming: IncomingFile;
  readonly file: CatalogFile;
  readonly update: CatalogUpdate;
  /** Clips that are filed under a term that changes its name or cannot be picked any more. */
  readonly affectedClips: number;
  /** Edition of the catalog that it was worked out from. */
  readonly basedOn: number;
  readonly language: string;
}

/** Reads a file and works out what it would change; changes nothing. Problem `catalog-invalid`, or of the library. */
export async function prepareUpdate(
  incoming: IncomingFile,
  language: string,
  { catalog, origin }: CatalogState,
  { countTermUses }: Pick<OptionsWorld, 'countTermUses'>,
): Promise<Result<PreparedUpdate, Problem>> {
  const file = readCatalogFile(incoming.bytes, { topics: catalog.topics, language });
  if (!file.ok) return file;
  const uses = await countTermUses(affectedTerms(catalog, file.value));
  if (!uses.ok) return uses;
  return ok({
    incoming,
    file: file.value,
    update: planUpdate(catalog, file.value, uses.value),
    affectedClips: uses.value.affectedClips,
    basedOn: origin.edition,
    language,
  });
}

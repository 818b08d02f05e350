import type { CatalogFile } from '../../src/catalog/files/catalog-file.ts';
import { readCatalogFile } from '../../src/catalog/files/read-file.ts';
import { affectedTerms, type TermKeys } from '../../src/catalog/update/affected-terms.ts';
import { type CatalogUpdate, planUpdate } from '../../src/catalog/update/plan-update.ts';
import { topicsOfBackend } from '../../src/catalog/update/topics-of-backend.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ok, type Result } from '../../src/model/result.ts';
import type { CatalogState } from '../../src/platform/database/catalog.ts';
import type { CountedUses } from '../../src/platform/database/term-uses.ts';
import type { Incoming } from './incoming.ts';

/** What comes in, with what it would change. */
export interface PreparedUpdate {
  readonly incoming: Incoming;
  readonly file: CatalogFile;
  readonly update: CatalogUpdate;
  /** Clips that are filed under a term that changes its name or cannot be picked any more. */
  readonly affectedClips: number;
  /** Edition of the catalog that it was worked out from. */
  readonly basedOn: number;
  readonly language: string;
}

/** Reads what comes in and works out what it would change; changes nothing. Problem `catalog-invalid`, or of the library. */
export async function prepareUpdate(
  incoming: Incoming,
  language: string,
  { catalog, origin }: CatalogState,
  countTermUses: (affected: TermKeys) => Promise<Result<CountedUses, Problem>>,
): Promise<Result<PreparedUpdate, Problem>> {
  const file = read(incoming, catalog, language);
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

const read = ({ content }: Incoming, { topics }: Catalog, language: string): Result<CatalogFile, Problem> =>
  'bytes' in content
    ? readCatalogFile(content.bytes, { topics, language })
    : ok(topicsOfBackend(content.topicNames, topics));

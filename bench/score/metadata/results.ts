import type { ExpectedMetadata } from '../../corpus/metadata-page.ts';
import { type AuthorForm, type GotMetadata, isRight, type MetadataField } from './fields.ts';

/** One page with what every extractor gave; null for one that threw. */
export interface MetadataResult {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly expected: ExpectedMetadata;
  readonly got: ReadonlyMap<string, GotMetadata & { readonly rules?: Readonly<Record<string, string | undefined>> }>;
  readonly errors: ReadonlyMap<string, string>;
}

export interface Contestant {
  readonly name: string;
  readonly authors: AuthorForm;
  /** Fields that the extractor does not offer at all. */
  readonly without: readonly MetadataField[];
}

/** How often a contestant is right in a field, of the pages where the field is annotated; null if it does not offer it. */
export function shareRight(
  results: readonly MetadataResult[],
  field: MetadataField,
  contestant: Contestant,
): number | null {
  if (contestant.without.includes(field)) return null;
  const verdicts = annotated(results, field).map((result) => isRightIn(result, field, contestant));
  return verdicts.length === 0 ? null : verdicts.filter((verdict) => verdict).length / verdicts.length;
}

/** How often at least one of them is right. */
export function shareAnyRight(
  results: readonly MetadataResult[],
  field: MetadataField,
  contestants: readonly Contestant[],
): number | null {
  const pages = annotated(results, field);
  if (pages.length === 0) return null;
  return pages.filter((page) => contestants.some((one) => isRightIn(page, field, one))).length / pages.length;
}

/** The pages on which the field carries an expectation. */
export const annotated = (results: readonly MetadataResult[], field: MetadataField): MetadataResult[] =>
  results.filter(({ expected }) => expected[field] !== undefined);

/** Whether a contestant is right in a page; one that threw is not. */
export function isRightIn(result: MetadataResult, field: MetadataField, { name, authors }: Contestant): boolean {
  const got = result.got.get(name);
  return got !== undefined && isRight(field, result.expected, got, authors) === true;
}

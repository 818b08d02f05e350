import * as v from 'valibot';
import { type Catalog, catalogNoticeSchema, categoryOf, offeringSchema, topicSchema } from '../../model/catalog.ts';
import type { Problem } from '../../model/problem.ts';
import { ok, type Result } from '../../model/result.ts';
import { textSchema } from '../../model/text.ts';
import { contradictionsOf } from './contradictions.ts';
import { describeIssue } from './describe-issue.ts';
import { finding, pathOf } from './places.ts';
import { refuse } from './refuse.ts';

/** An offering names its topics by their ids, or by their categories as the files of the first version do. */
const writtenOfferingSchema = v.object({
  ...v.omit(offeringSchema, ['categories']).entries,
  topics: v.optional(v.array(textSchema)),
  categories: v.optional(v.array(textSchema)),
});
const writtenCatalogSchema = v.object({
  ...catalogNoticeSchema.entries,
  topics: v.array(topicSchema),
  offerings: v.array(writtenOfferingSchema),
});
type WrittenOffering = v.InferOutput<typeof writtenOfferingSchema>;

/**
 * Reads a catalog from parsed JSON (docs/catalog-format.md). Keys that Sheaf does not know are passed over.
 *
 * @returns a problem `catalog-invalid` whose details say what is wrong and where: a path such as `topics[3].label` where a
 * value is not as it must be, both places where two entries contradict each other.
 */
export function readCatalogValue(json: unknown): Result<Catalog, Problem> {
  // valibot takes a list for an object whose keys are missing.
  if (Array.isArray(json)) return refuse(['The file must be an object, is a list.']);

  const parsed = v.safeParse(writtenCatalogSchema, json);
  if (!parsed.success) return refuse(parsed.issues.map(describeIssue));

  const { topics, offerings } = parsed.output;
  const categories = new Map(topics.map((topic) => [topic.id, categoryOf(topic)]));
  const unknown = offerings.flatMap((offering, index) => strayTopics(offering, index, categories));
  const catalog = { ...parsed.output, offerings: offerings.map((offering) => withCategories(offering, categories)) };
  const findings = [...unknown, ...contradictionsOf(catalog)];
  return findings.length === 0 ? ok(catalog) : refuse(findings);
}

const withCategories = ({ topics, categories, ...offering }: WrittenOffering, known: ReadonlyMap<string, string>) => ({
  ...offering,
  categories: [...new Set(topics === undefined ? categories : topics.flatMap((id) => known.get(id) ?? []))],
});

function strayTopics(offering: WrittenOffering, index: number, known: ReadonlyMap<string, string>): string[] {
  const { topics, categories } = offering;
  if (topics === undefined && categories === undefined) {
    return [finding(pathOf('offerings', index, 'topics'), 'is missing')];
  }
  return (topics ?? []).flatMap((id, place) =>
    known.has(id)
      ? []
      : [finding(pathOf('offerings', index, `topics[${place}]`), `no topic has the id ${JSON.stringify(id)}`)],
  );
}

import * as v from 'valibot';
import { type Catalog, catalogSchema } from '../model/catalog.ts';
import { parseJson } from '../model/json.ts';
import { limits } from '../model/limits.ts';
import { type Problem, problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { contradictionsOf } from './contradictions.ts';
import { describeIssue } from './describe-issue.ts';

/** So many findings are named one by one. */
const namedFindings = 20;

/**
 * Reads a catalog from a JSON file's text (docs/catalog-format.md). Keys that Sheaf does not know are passed over.
 *
 * @returns a problem `catalog-invalid` whose details say what is wrong and where: line and column where the text is no
 * JSON, a path such as `topics[3].label` where a value is not as it must be, both places where two entries contradict
 * each other.
 */
export function parseCatalog(text: string): Result<Catalog, Problem> {
  if (text.length > limits.importedFile) {
    const size = Math.round(limits.importedFile / 1_000_000);
    return refuse([`The file has ${text.length.toLocaleString('en')} characters; ${size} million are the most.`]);
  }
  if (/^\uFEFF?\s*$/.test(text)) return refuse(['The file is empty.']);

  const json = parseJson(text);
  if (!json.ok) return refuse([`Line ${json.error.line}, column ${json.error.column}: ${json.error.reason}.`]);
  // valibot takes a list for an object whose keys are missing.
  if (Array.isArray(json.value)) return refuse(['The file must be an object, is a list.']);

  const parsed = v.safeParse(catalogSchema, json.value);
  if (!parsed.success) return refuse(parsed.issues.map(describeIssue));

  const contradictions = contradictionsOf(parsed.output);
  return contradictions.length === 0 ? ok(parsed.output) : refuse(contradictions);
}

function refuse(findings: readonly string[]): Result<never, Problem> {
  const more = findings.length - namedFindings;
  return err(
    problem(
      'catalog-invalid',
      'The file is not a catalog that Sheaf can read.',
      'Correct the places named below and load the file again; the catalog in use stays as it was.',
      [...findings.slice(0, namedFindings), ...(more > 0 ? [`And ${more.toLocaleString('en')} more.`] : [])],
    ),
  );
}

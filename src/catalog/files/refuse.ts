import { type Problem, problem } from '../../model/problem.ts';
import { err, type Result } from '../../model/result.ts';

/** So many findings are named one by one. */
const namedFindings = 20;

/** The problem `catalog-invalid` of a file, with a line for each finding. */
export function refuse(findings: readonly string[]): Result<never, Problem> {
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

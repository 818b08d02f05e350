import * as v from 'valibot';

/** One finding of a parse as a line: `fields.title: Invalid type: Expected string but received 7`. */
export function findingOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

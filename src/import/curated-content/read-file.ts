import { firstYamlLine, splitFile } from '../../export/curated-content/file.ts';
import { loadYamlMap, type YamlPairs } from '../../export/yaml.ts';
import { limits } from '../../model/limits.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';

/** A curated-content file, taken apart and read. */
export type CuratedFile = {
  /** Everything before the body, to the letter. */
  readonly head: string;
  readonly pairs: YamlPairs;
  readonly body: string;
};

const pickAnother = 'Pick a curated-content file: its first line is "---", then come keys such as title and href.';

/** Lines in `details` are lines of the file, from 1. */
export function readFile(text: string): Result<CuratedFile, Problem> {
  if (text.length > limits.importedFile) {
    const most = `${limits.importedFile / 1_000_000} million characters`;
    return invalid(`This file is too large: more than ${most}.`, 'Import a smaller file.');
  }
  const nul = text.indexOf('\0');
  if (nul !== -1)
    return invalid('This file is not a text file.', pickAnother, [`${lineOf(text, nul)}: a NUL character`]);

  const parts = splitFile(text);
  if (!parts.ok) {
    return parts.error === 'no-front-matter'
      ? invalid('This file has no front matter.', pickAnother, ['line 1: expected "---"'])
      : invalid('The front matter of this file has no end.', 'Add a line "---" between the front matter and the body.');
  }
  const { head, yaml, body } = parts.value;
  if (body.length > limits.body) {
    const most = `${limits.body / 1_000_000} million characters`;
    return invalid(
      `The body of this file is too long: more than ${most}.`,
      'Shorten the body and import the file again.',
    );
  }
  const loaded = loadYamlMap(yaml);
  if (!loaded.ok) {
    const { reason, line } = loaded.error;
    const where = line === null ? 'front matter' : `line ${line + firstYamlLine - 1}`;
    return invalid(
      'The front matter of this file cannot be read as YAML.',
      'Correct the line in a text editor and import the file again.',
      [`${where}: ${reason}`],
    );
  }
  return ok({ head, pairs: loaded.value, body });
}

export const invalid = (message: string, nextStep: string, details?: string[]): Result<never, Problem> =>
  err(problem('file-invalid', message, nextStep, details));

const lineOf = (text: string, index: number): string => `line ${text.slice(0, index).split('\n').length}`;

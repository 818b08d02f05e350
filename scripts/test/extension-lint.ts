import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { distOf } from '../build/extensions.ts';
import { webExt } from '../lib/web-ext.ts';

const findingSchema = v.object({
  _type: v.string(),
  code: v.string(),
  message: v.string(),
  file: v.optional(v.string()),
  line: v.optional(v.number()),
  column: v.optional(v.number()),
});
const reportSchema = v.object({ errors: v.array(findingSchema), warnings: v.array(findingSchema) });
export type Finding = v.InferOutput<typeof findingSchema>;

/**
 * Statements inside of libraries that the check warns of, recognised by the statement itself wherever the bundler puts it; any
 * other one, ours above all, fails the check.
 */
const knownStatements = [
  { library: 'preact', statement: /^\w+\.innerHTML ?= ?\w+\.__html/ },
  // Parses into a document without a browsing context, where DOMParser is missing.
  { library: 'dompurify', statement: /^\w+\.documentElement\.innerHTML ?= ?/ },
  // Its tokenizer for a document's level is called so; `write` feeds that one, and no document of the page.
  { library: 'micromark', statement: /^\w+\(\w+\)\.document\(\)\.write\(\w+\(\)\(\w+,\w+,!0\)\)/ },
] as const;

/** The library that a warned statement belongs to, or null where it is none that is known. */
export const libraryOf = (finding: Finding, statement: string): string | null =>
  finding.code === 'UNSAFE_VAR_ASSIGNMENT'
    ? (knownStatements.find((known) => known.statement.test(statement))?.library ?? null)
    : null;

/** Runs Mozilla's own check on dist/firefox. Gives what has to be put right, and what is known and let pass. */
export async function lintExtension(): Promise<{ faults: string[]; known: string[] }> {
  const folder = distOf('firefox');
  const { output } = await webExt('lint', '-s', folder, '--output', 'json');
  const report = v.safeParse(reportSchema, parseJson(output));
  if (!report.success) return { faults: [`web-ext lint gave no report: ${output.slice(0, 500)}`], known: [] };
  const faults = report.output.errors.map(describe);
  const known: string[] = [];
  for (const warning of report.output.warnings) {
    const library = libraryOf(warning, await statementAt(folder, warning));
    if (library === null) faults.push(describe(warning));
    else known.push(`${library}: ${describe(warning)}`);
  }
  return { faults, known };
}

const describe = ({ _type, code, message, file, line, column }: Finding): string =>
  `${_type} ${code}: ${message} (${file ?? 'manifest.json'}:${line ?? 0}:${column ?? 0})`;

/** The source text that a finding points at; empty where it points nowhere. */
async function statementAt(folder: string, { file, line, column }: Finding): Promise<string> {
  if (file === undefined || line === undefined || column === undefined) return '';
  const text = (await readFile(join(folder, file), 'utf8')).split('\n')[line - 1] ?? '';
  // Lines and columns count from 1.
  return text.slice(column - 1, column + 200);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return { unreadable: String(cause) };
  }
}

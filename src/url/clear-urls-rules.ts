import { type JsonError, parseJson } from '../model/json.ts';
import { limits } from '../model/limits.ts';
import { type Problem, problem } from '../model/problem.ts';
import { isRecord, ownValue } from '../model/record.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { CleaningRule, CleaningRules } from './cleaning-rules.ts';
import { readProvider } from './clear-urls-provider.ts';

export type ClearUrlsFile = {
  readonly rules: CleaningRules;
  /** Patterns that are passed over, each with its provider and the reason. */
  readonly skipped: readonly string[];
};

/** So many findings are named one by one. */
const namedFindings = 20;

/** The rules of a ClearURLs file; see `readClearUrlsFile()`. */
export function parseClearUrlsRules(text: string): Result<CleaningRules, Problem> {
  const file = readClearUrlsFile(text);
  return file.ok ? ok(file.value.rules) : file;
}

/**
 * Reads a rule file in ClearURLs' format (`data.min.json`, docs.clearurls.xyz, "Rule Catalogs").
 *
 * Taken from a provider: `urlPattern`, `exceptions`, `rules`, and `referralMarketing` where the provider is about
 * certain sites. The catch-all provider's `referralMarketing` names `ref` and `referrer`, which tell branches and pages
 * apart on sites that the file does not know. Not taken: `completeProvider` (it blocks requests), `redirections`
 * (the visited page is where the user is), `rawRules` (they cut anywhere in the URL, the path included).
 */
export function readClearUrlsFile(text: string): Result<ClearUrlsFile, Problem> {
  if (text.length > limits.importedFile) return err(notReadable(['The file is too large.']));
  if (text.trim() === '') return err(notReadable(['The file is empty.']));
  const json = parseJson(text);
  if (!json.ok) return err(notReadable([describe(json.error)]));
  const providers = isRecord(json.value) ? ownValue(json.value, 'providers') : undefined;
  if (!isRecord(providers)) return err(notReadable(['providers: must be an object with one entry per provider.']));

  const rules: CleaningRule[] = [];
  const errors: string[] = [];
  const skipped: string[] = [];
  for (const [name, value] of Object.entries(providers)) {
    const provider = readProvider(name, value);
    errors.push(...provider.errors);
    skipped.push(...provider.skipped);
    if (provider.rule !== null) rules.push(provider.rule);
  }
  return errors.length === 0 ? ok({ rules, skipped }) : err(notReadable(errors));
}

const describe = ({ line, column, reason }: JsonError): string => `Line ${line}, column ${column}: ${reason}.`;

function notReadable(findings: readonly string[]): Problem {
  const more = findings.length - namedFindings;
  return problem(
    'settings-invalid',
    'This is not a ClearURLs rule file.',
    'Load data.min.json from ClearURLs, or mend the places that are named; until then the rules stay as they were.',
    [...findings.slice(0, namedFindings), ...(more > 0 ? [`And ${more} more.`] : [])],
  );
}

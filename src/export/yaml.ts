import yaml from 'js-yaml';
import { err, ok, type Result } from '../model/result.ts';

/** What YAML can say and JSON can carry: no dates, no NaN, nothing shared or circular. */
export type YamlValue = null | boolean | number | string | YamlValue[] | { [key: string]: YamlValue };
/** A mapping as pairs: keys such as `2` or `__proto__` keep their place and their meaning. */
export type YamlPairs = readonly (readonly [key: string, value: YamlValue])[];

/** What is wrong, and the line of the YAML text, from 1; null where it has none. */
export type YamlFault = { readonly reason: string; readonly line: number | null };

/** Far above every real file; below what would exhaust the stack, or memory (aliases of aliases of aliases …). */
const maxDepth = 100;
const maxNodes = 200_000;

/**
 * Timestamps stay strings, so that a file comes back as it was, and `<<` does not merge: the merge of js-yaml 3.14.1
 * can set a prototype (CVE-2025-64718). The core schema knows neither of the two.
 */
const loadSchema = yaml.CORE_SCHEMA;

/** Reads YAML that must be a mapping into pairs in their order. A key `__proto__` is dropped. */
export function loadYamlMap(text: string): Result<YamlPairs, YamlFault> {
  try {
    const loaded: unknown = yaml.safeLoad(text, { schema: loadSchema });
    const plain = toPlain(loaded, 0, { left: maxNodes });
    if (!isYamlMap(plain)) return err({ reason: 'it is not a list of "key: value" pairs', line: null });
    return ok(Object.entries(plain));
  } catch (cause) {
    return err(faultOf(cause));
  }
}

/**
 * js-yaml's `safeDump` with its defaults, a pair at a time: so no value can turn into an alias of another key's
 * (`*ref_0`), and the order of pairs is kept. Lines are folded at 80 columns.
 */
export const dumpFolded = (pairs: YamlPairs): string =>
  pairs.map(([key, value]) => yaml.safeDump({ [key]: value }, { noRefs: true })).join('');

/**
 * YAML for any reader: no folding, and quotes around everything that a reader of YAML 1.1, of YAML 1.2 or of Go's
 * dialect could take for something else than text.
 */
export const dumpPortable = (pairs: YamlPairs): string =>
  pairs
    .map(([key, value]) => yaml.safeDump({ [key]: value }, { noRefs: true, lineWidth: -1, schema: cautious }))
    .join('');

/** Strings that begin like a number or a date; js-yaml knows YAML 1.1, so not `0o14`, and no Go date (`2021-1-5`). */
const numberLike = new yaml.Type('tag:sheaf,2026:number-like', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && /^[-+.]*\d[\w.:+-]*(?:[ \t]+\d[\w.:+-]*)*$/.test(text),
});
const cautious = new yaml.Schema({ include: [yaml.DEFAULT_SAFE_SCHEMA], implicit: [numberLike] });

export const isYamlMap = (value: YamlValue | undefined): value is { [key: string]: YamlValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values would be written the same: the order of keys counts. */
export const sameYaml = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Takes back a value that was read by `loadYamlMap` and has been stored since. */
export const storedYaml = (value: unknown): YamlValue => toPlain(value, 0, { left: maxNodes });

class TooMuch extends Error {}

/** A copy with nothing shared, no foreign prototypes and only what survives JSON. */
function toPlain(value: unknown, depth: number, budget: { left: number }): YamlValue {
  budget.left -= 1;
  if (budget.left < 0) throw new TooMuch('it holds too many values (aliases that multiply?)');
  if (depth > maxDepth) throw new TooMuch('it is nested too deeply');
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : String(value);
  if (typeof value === 'boolean' || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => toPlain(item, depth + 1, budget));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.toWellFormed(), toPlain(item, depth + 1, budget)]),
  );
}

function faultOf(cause: unknown): YamlFault {
  if (cause instanceof TooMuch) return { reason: cause.message, line: null };
  // The loader recurses: some ten thousand open brackets end in the engine's own RangeError.
  if (cause instanceof RangeError) return { reason: 'it is nested too deeply', line: null };
  if (cause instanceof yaml.YAMLException) {
    const { reason, mark } = cause as { reason?: unknown; mark?: { line?: unknown } | null };
    return {
      reason: typeof reason === 'string' ? reason : cause.message,
      line: typeof mark?.line === 'number' ? mark.line + 1 : null,
    };
  }
  throw cause;
}

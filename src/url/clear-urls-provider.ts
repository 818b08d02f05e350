import { isRecord, ownValue } from '../model/record.ts';
import type { Address, CleaningRule } from './cleaning-rules.ts';
import { compilePattern, type Pattern } from './pattern/pattern.ts';

export type ProviderReading = {
  /** Null where the provider has nothing that Sheaf takes. */
  readonly rule: CleaningRule | null;
  readonly errors: readonly string[];
  readonly skipped: readonly string[];
};

/** Longer URLs and names are left to the built-in list, so that a file's patterns cost little on any page. */
const longest = { url: 4_000, name: 200 };

/** A URL that no provider of certain sites can be about (RFC 2606). */
const noSite = 'https://site.invalid/';

/** Reads one entry of `providers`; `name` is used to say where something is wrong. */
export function readProvider(name: string, value: unknown): ProviderReading {
  const notes = new Notes(name);
  if (!isRecord(value)) return notes.without('must be an object');

  const [urlPattern] = notes.patterns('urlPattern', [ownValue(value, 'urlPattern')], (source) => source);
  const exceptions = notes.patterns('exceptions', listOf(value, 'exceptions'), (source) => source);
  const isIncomplete = notes.hasAny;
  const rules = notes.patterns('rules', listOf(value, 'rules'), wholeName);
  const referrals = notes.patterns('referralMarketing', listOf(value, 'referralMarketing'), wholeName);

  // Where the pages that are meant, or those that are excepted, are not all known, nothing may be cut.
  if (urlPattern === undefined || isIncomplete) return notes.reading(null);
  const names = urlPattern.isIn(noSite) ? rules : [...rules, ...referrals];
  return notes.reading(names.length === 0 ? null : toRule(urlPattern, exceptions, names));
}

function toRule(urlPattern: Pattern, exceptions: readonly Pattern[], names: readonly Pattern[]): CleaningRule {
  return {
    appliesTo: ({ href }: Address) =>
      href.length <= longest.url && urlPattern.isIn(href) && !exceptions.some((exception) => exception.isIn(href)),
    isTracking: (name) => name.length <= longest.name && names.some((pattern) => pattern.isIn(name)),
  };
}

/** ClearURLs holds a rule against a parameter's whole name. */
const wholeName = (source: string): string => `^(?:${source})$`;

function listOf(value: Record<string, unknown>, field: string): readonly unknown[] {
  const list = ownValue(value, field) ?? [];
  return Array.isArray(list) ? list : [list];
}

/** Collects what is wrong with one provider. */
class Notes {
  readonly #provider: string;
  readonly #errors: string[] = [];
  readonly #skipped: string[] = [];

  constructor(provider: string) {
    this.#provider = provider;
  }

  get hasAny(): boolean {
    return this.#errors.length + this.#skipped.length > 0;
  }

  patterns(field: string, sources: readonly unknown[], shape: (source: string) => string): readonly Pattern[] {
    return sources.flatMap((source, index) => {
      const where = `providers["${this.#provider}"].${field}${field === 'urlPattern' ? '' : `[${index}]`}`;
      if (typeof source !== 'string') {
        this.#errors.push(`${where}: must be text.`);
        return [];
      }
      const pattern = compilePattern(shape(source));
      if (pattern.ok) return [pattern.value];
      const { kind, reason } = pattern.error;
      if (kind === 'invalid') this.#errors.push(`${where}: is no regular expression (${reason}).`);
      else this.#skipped.push(`${where}: is passed over, ${reason}.`);
      return [];
    });
  }

  without(complaint: string): ProviderReading {
    return { rule: null, errors: [`providers["${this.#provider}"]: ${complaint}.`], skipped: [] };
  }

  reading(rule: CleaningRule | null): ProviderReading {
    return { rule, errors: this.#errors, skipped: this.#skipped };
  }
}

import type { Finding, Refused } from '../../src/import/finding.ts';
import { foldLabel } from '../../src/import/labels/fold-label.ts';
import type { TopicReference } from '../../src/model/catalog.ts';
import { cleanUrl } from '../../src/url/clean-url.ts';
import type { CleaningRules } from '../../src/url/cleaning-rules.ts';
import { urlKey } from '../../src/url/url-key.ts';
import { HashSet } from './hash-set.ts';

/** A label of the files, and the topic of the catalog that it names. */
export interface FoundLabel {
  readonly label: string;
  /** Clips that have it. */
  readonly count: number;
  readonly topic: TopicReference | null;
}

/** What an import would bring, before anything is written. */
export interface Survey {
  /** What the files were taken for, with how many there are of each kind. */
  readonly formats: readonly { readonly format: string; readonly files: number }[];
  /** Pages that can be imported; a page that stands there twice counts twice. */
  readonly total: number;
  readonly newPages: number;
  /** Pages that the library has, also in its trash. */
  readonly known: number;
  /** Further entries of a page that stood in the files before. */
  readonly repeated: number;
  /** Entries without a date that can be read. */
  readonly undated: number;
  readonly refusedCount: number;
  /** The first of them. */
  readonly refused: readonly Refused[];
  readonly remarks: readonly string[];
  /** The most frequent first. */
  readonly labels: readonly FoundLabel[];
  readonly hasCatalog: boolean;
  readonly hasSettings: boolean;
}

/** Refused rows that are shown; all of them can be saved as a file. */
export const refusedShown = 100;
const remarksShown = 20;

export interface SurveyContext {
  readonly rules: CleaningRules;
  readonly topicOf: (label: string) => TopicReference | null;
  readonly countKnown: (keys: readonly string[]) => Promise<number>;
  readonly onProgress: (entries: number) => void;
}

/**
 * Reads all there is and counts; nothing of an entry is kept but eight bytes of its address. Stops early, with what it
 * has, where the signal says so.
 */
export async function surveyOf(
  findings: AsyncIterable<readonly Finding[]>,
  context: SurveyContext,
  signal: AbortSignal,
): Promise<Survey> {
  const survey = new Counting(context);
  for await (const batch of findings) {
    if (signal.aborted) break;
    const keys = batch.flatMap((finding) => survey.take(finding));
    if (keys.length > 0) survey.addKnown(keys.length, await context.countKnown(keys));
    context.onProgress(survey.entries);
  }
  return survey.result();
}

class Counting {
  entries = 0;
  readonly #context: SurveyContext;
  readonly #formats = new Map<string, number>();
  readonly #seen = new HashSet();
  readonly #labels = new Map<string, { label: string; count: number }>();
  readonly #refused: Refused[] = [];
  readonly #remarks: string[] = [];
  #known = 0;
  #new = 0;
  #repeated = 0;
  #undated = 0;
  #refusedCount = 0;
  #hasCatalog = false;
  #hasSettings = false;

  constructor(context: SurveyContext) {
    this.#context = context;
  }

  /** @returns the page's key where it has not been seen before */
  take(finding: Finding): string[] {
    switch (finding.kind) {
      case 'source':
        this.#formats.set(finding.format, (this.#formats.get(finding.format) ?? 0) + 1);
        return [];
      case 'remark':
        if (this.#remarks.length < remarksShown) this.#remarks.push(`${finding.file}: ${finding.text}`);
        return [];
      case 'refused':
        this.#refusedCount += 1;
        if (this.#refused.length < refusedShown) this.#refused.push(finding.refused);
        return [];
      case 'catalog':
        this.#hasCatalog = true;
        return [];
      case 'settings':
        this.#hasSettings = true;
        return [];
      case 'clip':
        return this.#takePage(finding.clip.clip.urls.clean);
      case 'item':
        for (const label of finding.item.labels) this.#countLabel(label);
        if (finding.item.savedAt === null) this.#undated += 1;
        return this.#takePage(cleanUrl(finding.item.url, this.#context.rules));
    }
  }

  addKnown(asked: number, known: number): void {
    this.#known += known;
    this.#new += asked - known;
  }

  result(): Survey {
    const labels = [...this.#labels.values()].sort((a, b) => b.count - a.count);
    return {
      formats: [...this.#formats].map(([format, files]) => ({ format, files })),
      total: this.entries,
      newPages: this.#new,
      known: this.#known,
      repeated: this.#repeated,
      undated: this.#undated,
      refusedCount: this.#refusedCount,
      refused: this.#refused,
      remarks: this.#remarks,
      labels: labels.map(({ label, count }) => ({ label, count, topic: this.#context.topicOf(label) })),
      hasCatalog: this.#hasCatalog,
      hasSettings: this.#hasSettings,
    };
  }

  #takePage(clean: string): string[] {
    this.entries += 1;
    const key = urlKey(clean);
    if (this.#seen.add(key)) return [key];
    this.#repeated += 1;
    return [];
  }

  #countLabel(label: string): void {
    const key = foldLabel(label);
    const known = this.#labels.get(key);
    if (known === undefined) this.#labels.set(key, { label, count: 1 });
    else known.count += 1;
  }
}

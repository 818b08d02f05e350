import type { Page } from '../page/page.ts';

/** One way to find a field's value; `null` where it does not apply. Its name goes into the provenance. */
export type Rule<T> = { readonly name: string; readonly find: (page: Page) => T | null };

/** What a field's rules gave, and which of them did. */
export type Found<T> = { readonly value: T; readonly rule: string };

/** The first rule that finds something; a blank text and an empty list count as nothing. */
export function firstFound<T>(rules: readonly Rule<T>[], page: Page): Found<T> | null {
  for (const { name, find } of rules) {
    const value = find(page);
    if (value === null || (typeof value === 'string' && value.trim() === '')) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    return { value, rule: name };
  }
  return null;
}

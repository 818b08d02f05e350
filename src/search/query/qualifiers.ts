import type { DocTest } from '../docs/doc-test.ts';
import { parsePeriod } from './days.ts';

/** A test, or a sentence that says why there is none. */
type Read = { readonly test: DocTest } | { readonly note: string };

const states: Readonly<Record<string, DocTest>> = {
  unread: { kind: 'flag', flag: 'read', isNegated: true },
  read: { kind: 'flag', flag: 'read' },
  archived: { kind: 'flag', flag: 'archived' },
  favourite: { kind: 'flag', flag: 'favourite' },
  favorite: { kind: 'flag', flag: 'favourite' },
  starred: { kind: 'flag', flag: 'favourite' },
};

/** By name: what `name:text` asks for. */
const qualifiers: Readonly<Record<string, (text: string) => Read>> = {
  topic: (text) => ({ test: { kind: 'topic-name', text } }),
  site: (text) => ({ test: { kind: 'site', host: hostOf(text) } }),
  is(text) {
    const name = text.toLowerCase();
    const test = Object.hasOwn(states, name) ? states[name] : undefined;
    return test === undefined
      ? { note: `“is:${text}” is not known; there are unread, read, archived and favourite.` }
      : { test };
  },
  before(text) {
    const period = parsePeriod(text);
    return period === null ? noDate('before', text) : { test: { kind: 'days', from: null, before: period.from } };
  },
  after(text) {
    const period = parsePeriod(text);
    return period === null ? noDate('after', text) : { test: { kind: 'days', from: period.from, before: null } };
  },
};

/** Reads `name:text`; null where there is no such qualifier, so that `name:text` is two words like any others. */
export function readQualifier(name: string, text: string, isNegated: boolean): Read | null {
  const read = Object.hasOwn(qualifiers, name) ? qualifiers[name] : undefined;
  if (read === undefined) return null;
  if (text.trim() === '') return { note: `“${name}:” needs something after the colon.` };
  const outcome = read(text.trim());
  if (!isNegated || 'note' in outcome) return outcome;
  return { test: { ...outcome.test, isNegated: outcome.test.isNegated !== true } };
}

const noDate = (name: string, text: string): Read => ({
  note: `“${name}:${text}” names no date; write 2026, 2026-03 or 2026-03-31.`,
});

/** People paste addresses. */
const hostOf = (text: string): string =>
  text
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^\*?\./, '');

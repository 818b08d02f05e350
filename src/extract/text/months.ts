/** English, which pages of all languages write, without the browser's tables: they take 10 ms to load. */
const english: readonly (readonly string[])[] =
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec'
    .split('|')
    .map((names) => names.split(' '));
/** What is tried where the page does not say its language. */
const common = ['en', 'de', 'fr', 'es'];

const byLanguage = new Map<string, readonly (readonly string[])[]>();

/** For each month the names that a language has for it, alone and within a date, lower-case, as the browser knows them. */
function namesIn(language: string): readonly (readonly string[])[] {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', calendar: 'gregory' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' }),
  ]);
  const names = Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2026, month, 15));
    return formats.flatMap((format) =>
      format
        .formatToParts(date)
        .filter(({ type }) => type === 'month')
        .map(({ value }) => normalise(value)),
    );
  });
  byLanguage.set(language, names);
  return names;
}

const normalise = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\.$/, '');

/**
 * The number (1 to 12) of the month that a word names in a language, or in English; beginnings of three letters and
 * more count ("sept", "janv"), if only one month begins so.
 */
export function monthOf(word: string, given: string | null): number | null {
  // Hebrew writes "in May" as one word.
  const wanted = normalise(word).replace(/^ב(?=\p{L}{3})/u, '');
  if (wanted.length < 3 && /\p{Script=Latin}/u.test(wanted)) return null;
  const languages = given === null ? common : /^en\b/i.test(given) ? ['en'] : [given, 'en'];
  for (const language of languages) {
    const names = language === 'en' ? english : namesIn(language);
    const exact = names.findIndex((list) => list.includes(wanted));
    if (exact !== -1) return exact + 1;
    const begun = names.flatMap((list, index) => (list.some((name) => name.startsWith(wanted)) ? [index + 1] : []));
    if (begun.length === 1) return begun[0] ?? null;
  }
  return null;
}

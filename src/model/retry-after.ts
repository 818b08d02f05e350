/** A day: a backend that names a later time than this is taken to have meant another unit. */
const longest = 86_400_000;

/** How long the answer asks to wait, in ms from `now`: RFC 9110, 10.2.3 (seconds or a date). Null without a readable one. */
export function retryAfterOf(answer: { header(name: string): string | null }, now: Date): number | null {
  const value = answer.header('retry-after')?.trim();
  if (value === undefined || value === '') return null;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime();
  return Number.isNaN(milliseconds) ? null : Math.min(Math.max(milliseconds, 0), longest);
}

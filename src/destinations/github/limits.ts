import type { HttpAnswer, HttpReply } from '../http/http.ts';

/** GitHub asks to wait a minute at least where it names no time. */
const leastWait = 60;

/**
 * A refusal for too many requests as the 429 with Retry-After that it means. GitHub answers 403 or 429, and names the time
 * in Retry-After, or in x-ratelimit-reset (seconds since 1970) where x-ratelimit-remaining is 0:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function withRateLimit(reply: HttpReply, now: Date): HttpReply {
  if (reply.kind === 'failure' || (reply.status !== 403 && reply.status !== 429)) return reply;
  const isUsedUp = reply.header('x-ratelimit-remaining') === '0';
  const isLimited =
    reply.status === 429 || isUsedUp || reply.header('retry-after') !== null || /rate limit/i.test(reply.text);
  if (!isLimited) return reply;
  const wait = reply.header('retry-after') ?? (isUsedUp ? untilReset(reply, now) : null) ?? String(leastWait);
  return {
    ...reply,
    status: 429,
    header: (name) => (name.toLowerCase() === 'retry-after' ? wait : reply.header(name)),
  };
}

function untilReset(answer: HttpAnswer, now: Date): string | null {
  const reset = Number(answer.header('x-ratelimit-reset') ?? Number.NaN);
  return Number.isNaN(reset) ? null : String(Math.max(0, Math.ceil(reset - now.getTime() / 1_000)));
}

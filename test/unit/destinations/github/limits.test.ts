import { describe, expect, it } from 'vitest';
import { withRateLimit } from '../../../../src/destinations/github/limits.ts';
import { json, plain, replyOf } from '../../../contract/support/answers.ts';

const now = new Date('2026-02-03T04:05:06.000Z');
const reset = String(now.getTime() / 1_000 + 90);

/** The status that is made of an answer, and the seconds to wait. */
function read(status: number, headers: Record<string, string>, message = 'Forbidden') {
  const reply = withRateLimit(replyOf(json(status, { message }, headers)), now);
  return reply.kind === 'answer' ? [reply.status, reply.header('Retry-After')] : null;
}

describe('a refusal for too many requests', () => {
  it.each<[string, Parameters<typeof read>, [number, string]]>([
    ['with a time to wait', [403, { 'retry-after': '17' }], [429, '17']],
    [
      'with nothing left until a reset',
      [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }],
      [429, '90'],
    ],
    ['as 429 until a reset', [429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }], [429, '90']],
    ['named in words', [403, {}, 'You have exceeded a secondary rate limit.'], [429, '60']],
    ['without any time', [429, {}], [429, '60']],
    ['until a reset that is past', [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }], [429, '0']],
  ])('is waited for: %s', (_name, answer, expected) => {
    expect(read(...answer)).toEqual(expected);
  });

  it('is told from a token that may not', () => {
    expect(read(403, { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': reset })).toEqual([403, null]);
    expect(withRateLimit(replyOf(plain(404)), now)).toMatchObject({ status: 404 });
  });
});

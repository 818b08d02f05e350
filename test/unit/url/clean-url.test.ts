import { describe, expect, it } from 'vitest';
import { cleanUrl } from '../../../src/url/clean-url.ts';
import { builtInRules, compileRules } from '../../../src/url/cleaning-rules.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { cleanedUrls } from './cleaned-urls.ts';
import { wholeUrls } from './whole-urls.ts';

const clean = (url: string) => cleanUrl(url, builtInRules);

describe('cleanUrl', () => {
  it.each(wholeUrls)('keeps %s whole (%s)', (url) => {
    expect(clean(url)).toBe(url);
  });

  it.each(cleanedUrls)('cuts %s to %s', (visited, expected) => {
    expect(clean(visited)).toBe(expected);
  });

  it('does not take a host for another one whose name it ends or begins with', () => {
    const impostors = [
      'https://notyoutube.com/watch?v=1&si=2',
      'https://youtube.com.evil.example/watch?v=1&si=2',
      'https://www.amazon.shop.example/dp/1?tag=2',
      'https://wwwXamazon.com/dp/1?tag=2',
    ];
    expect(impostors.map(clean)).toEqual(impostors);
  });

  it('knows a host by its name in capitals, with port, credentials and a dot at the end', () => {
    expect(clean('https://me@WWW.YouTube.COM.:443/watch?v=1&si=2')).toBe('https://WWW.YouTube.COM.:443/watch?v=1');
  });

  it('cuts what the user adds, by whole name or by beginning', () => {
    const rules = compileRules({ extraParameters: [' Newsletter_ID ', 'promo*', '', '*'] });
    expect(cleanUrl('https://a.example/?newsletter_id=1&promo=2&promoCode=3&newsletter=4&id=5', rules)).toBe(
      'https://a.example/?newsletter=4&id=5',
    );
  });

  it('takes little time over a URL of 200,000 parameters', () => {
    const url = `https://a.example/?${'utm_source=x&a=1&'.repeat(100_000)}`;
    const start = cpuTime();
    expect(clean(url).length).toBe('https://a.example/?'.length + 'a=1&'.repeat(100_000).length);
    expect(cpuTime() - start).toBeLessThan(2_000);
  });
});

/** Queries put together at random from pieces that parsers stumble over; the same ones on every run. */
function* randomUrls(count: number): Generator<string> {
  const pieces = [
    ...['utm_source=x', 'UTM%5Fmedium=', 'fbclid', 'id=1', 'flag', 'a=', '=b', '', '%', '%zz=1', 'q=a+b%20c', 'a;b=c'],
    ...[
      'utm_id=1;id=2',
      'amp;utm_term=1',
      '?utm_x=1',
      'x=?utm_y=2',
      '#',
      '/',
      '!',
      ':~:text=a',
      'é=ü',
      '\ud800=1',
      '@',
    ],
  ];
  let seed = 42;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let index = 0; index < count; index += 1) {
    const part = () => Array.from({ length: random(6) }, () => pieces[random(pieces.length)] ?? '').join('&');
    const fragment = random(2) === 0 ? '' : `#${part()}`;
    yield `https://${random(4) === 0 ? 'u:p@' : ''}a.example/p${random(5) === 0 ? '' : `?${part()}`}${fragment}`;
  }
}

describe('cleanUrl, for any URL', () => {
  const urls = [...wholeUrls.map(([url]) => url), ...cleanedUrls.map(([url]) => url), ...randomUrls(10_000)];
  const queryOf = (url: string) => (url.split('#', 1)[0] ?? '').split('?').slice(1).join('?').split(/[&;]/);

  it('changes nothing the second time', () => {
    for (const url of urls) expect(clean(clean(url))).toBe(clean(url));
  });

  it('leaves parts of the query in their order and adds none', () => {
    for (const url of urls) {
      const given = queryOf(url)[Symbol.iterator]();
      for (const segment of queryOf(clean(url))) {
        if (segment !== '') expect([...take(given, segment)], `${url}: ${segment}`).toContain(segment);
      }
    }
  });

  it('leaves scheme, host and path as they are', () => {
    const place = (url: string) => url.replace(/[?#].*$/s, '').replace('u:p@', '');
    for (const url of randomUrls(2_000)) expect(place(clean(url))).toBe(place(url));
  });
});

/** What an iterator gives up to and with the value. */
function* take(values: Iterator<string>, last: string): Generator<string> {
  for (let step = values.next(); step.done !== true; step = values.next()) {
    yield step.value;
    if (step.value === last) return;
  }
}

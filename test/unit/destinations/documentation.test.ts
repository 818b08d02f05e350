import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { descriptors } from '../../../src/destinations/descriptors.ts';
import { clipContentSchema, clipSchema } from '../../../src/model/clip.ts';
import { webhook } from '../../contract/backends/webhook.ts';
import { delivered } from '../../contract/support/outcomes.ts';
import { openWorld } from '../../contract/support/world.ts';

const text = readFileSync('docs/destinations.md', 'utf8');
const [, head = '', body = ''] = /```http\n([\s\S]*?)\n\n(.*)\n```/.exec(text) ?? [];
const documented = Object.fromEntries(
  head
    .split('\n')
    .slice(1)
    .map((line) => line.split(': '))
    .map(([name = '', value = '']) => [name.toLowerCase(), value]),
);
const eventSchema = v.object({
  data: v.object({ clip: clipSchema, content: clipContentSchema, markdown: v.string() }),
});

describe('the example of a webhook in the documentation', () => {
  it('is what Sheaf sends for that clip, to the letter', async () => {
    const { clip, content } = v.parse(eventSchema, JSON.parse(body)).data;
    const [signingSecret = ''] = /whsec_[\w+/]+=*/.exec(text.slice(text.indexOf('An example'))) ?? [];
    const config = { ...webhook.account.config, tokenHeader: '' };
    const world = openWorld(webhook, { config, secrets: { signingSecret, token: '' } });
    // The receiver in memory asks for a token, which the example leaves out.
    await world.deliver({ clip, content }, { key: documented['webhook-id'] ?? '' });
    expect(world.requests[0]?.text).toBe(body);
    expect(world.requests[0]?.headers).toEqual(documented);
  });

  it('is taken by a receiver', async () => {
    const { clip, content } = v.parse(eventSchema, JSON.parse(body)).data;
    const world = openWorld(webhook);
    delivered(await world.deliver({ clip, content }));
    expect(world.backend.things()).toHaveLength(1);
  });
});

describe('the table of destinations', () => {
  it('has a row for every kind', () => {
    for (const { label } of descriptors) {
      const [product = '', ...more] = label.replace(/[()]/g, '').split(' ');
      expect(text).toMatch(new RegExp(`^\\| ${product}.*${more.join('.*')} \\|`, 'm'));
    }
  });
});

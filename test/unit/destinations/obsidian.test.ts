import { describe, expect, it } from 'vitest';
import { isNoteOf, noteText } from '../../../src/destinations/note-text.ts';
import { longestLink } from '../../../src/destinations/obsidian-uri/payload.ts';
import { obsidianRest } from '../../contract/backends/obsidian-rest.ts';
import { obsidianUri } from '../../contract/backends/obsidian-uri.ts';
import { json, lostConnection, replyOf } from '../../contract/support/answers.ts';
import { jobFor } from '../../contract/support/job.ts';
import { delivered, failed } from '../../contract/support/outcomes.ts';
import { openWorld } from '../../contract/support/world.ts';
import { fullClip } from '../../support/full-clip.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';

const other = 'c0ffee00-26d6-5d06-8a3b-0f3e7d5a9c11';

describe('the text of a note', () => {
  it('holds the id of its clip among the properties, and is known by it', () => {
    for (const text of naughtyStrings) {
      const note = noteText(jobFor(fullClip({ title: text, note: text, description: text }), null, 'k'), {
        withBody: true,
      });
      expect(isNoteOf(fullClip().clip.id, note), note).toBe(true);
      expect(isNoteOf(other, note)).toBe(false);
    }
  });

  it('is known again after a person or Obsidian has worked on it', () => {
    expect(isNoteOf(other, `---\r\ntitle: x\r\nclip-id: "${other}"\r\nadded: 1\r\n---\r\nText`)).toBe(true);
    expect(isNoteOf(other, `---\ntitle: x\n---\nclip-id: ${other}\n`)).toBe(false);
    expect(isNoteOf(other, `---\ntitle: |-\n  x\n  clip-id: ${other}\n---\n`)).toBe(false);
    const claim = `x\nclip-id: ${other}\n---\nclip-id: ${other}`;
    const hostile = jobFor(fullClip({ title: claim, description: claim, note: claim }), null, 'k');
    expect(isNoteOf(other, noteText(hostile, { withBody: true }))).toBe(false);
    expect(isNoteOf(other, `A note without properties, on clip-id: ${other}`)).toBe(false);
  });
});

describe('a note of another of the same name', () => {
  it('stays as it is in a vault with the plugin, and the clip gets a number', async () => {
    const world = openWorld(obsidianRest);
    delivered(await world.deliver(fullClip({ id: other })));
    const { receipt } = delivered(await world.deliver(fullClip()));
    expect(receipt.remoteId).toBe(
      "Clippings/Clinic Insights/Targeted care  what oncology's next decade needs 2.md".replace('  ', ' '),
    );
    expect(world.backend.things()).toHaveLength(2);
  });

  it('is never written over, not even when it appears between looking and writing', async () => {
    const world = openWorld(obsidianRest);
    world.disturb((request) => (request.method === 'PUT' ? { instead: replyOf(json(412, { message: 'no' })) } : null));
    const { problem } = failed(await world.deliver(fullClip()), 'retry');
    expect(problem.message).toBe('The note was changed in Obsidian at the same moment.');
    expect(world.requests.at(-1)?.headers['if-none-match']).toBe('*');
  });

  it('is passed by a link, whose names carry a piece of the id', async () => {
    const world = openWorld(obsidianUri);
    const { receipt } = delivered(await world.deliver(fullClip({ title: 'T' })));
    expect(receipt.remoteId).toBe('Clippings/T (5f0d3c5e).md');
    expect(receipt.url).toBe('obsidian://open?vault=Desk%20notes&file=Clippings%2FT%20(5f0d3c5e).md');
  });
});

describe('a note that was renamed here', () => {
  it('stays where it is in the vault, so that links to it hold', async () => {
    const world = openWorld(obsidianRest);
    const { receipt } = delivered(await world.deliver(fullClip()));
    const second = delivered(await world.deliver(fullClip({ title: 'New' }), { earlier: receipt, key: 'send-2' }));
    expect(second.receipt.remoteId).toBe(receipt.remoteId);
    expect(world.requests.at(-1)?.headers['if-match']).toMatch(/^"\w+"$/);
  });
});

describe('Obsidian that does not run', () => {
  it('is a next step about the plugin and its certificate', async () => {
    const world = openWorld(obsidianRest);
    world.disturb(() => ({ instead: lostConnection }));
    expect(failed(await world.deliver(fullClip()), 'retry').problem.nextStep).toContain('certificate');
    const connection = await world.connect();
    expect(connection.ok ? null : connection.error.nextStep).toContain('certificate');
  });

  it('is told from a wrong key, which the plugin answers with a success', async () => {
    const world = openWorld(obsidianRest, { ...obsidianRest.account, secrets: { apiKey: 'another-key' } });
    const connection = await world.connect();
    expect(connection.ok ? null : connection.error.code).toBe('backend-unauthorized');
  });
});

describe('an article that is too long for a link', () => {
  const long = 'A sentence of an article. '.repeat(200);
  const full = fullClip(
    {},
    { body: { html: long, markdown: long, text: long, wordCount: 1_000, extractor: 'selection' } },
  );

  it('is left out and noted, and the link stays within what every browser hands on', async () => {
    const world = openWorld(obsidianUri);
    expect(delivered(await world.deliver(full)).notes).toHaveLength(1);
    expect(world.opened[0]?.length).toBeLessThanOrEqual(longestLink);
    expect(world.backend.things()[0]?.text).not.toContain('A sentence');
  });

  it('is refused with a next step where nothing may be left out', async () => {
    const config = { ...obsidianUri.account.config, mayShorten: false };
    const world = openWorld(obsidianUri, { config, secrets: {} });
    expect(failed(await world.deliver(full), 'rejected').problem.nextStep).toContain('Local REST API');
    expect(world.opened).toEqual([]);
  });
});

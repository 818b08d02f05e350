import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../options/components/app.tsx';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { fakeOptionsWorld, sampleStatus } from '../../support/fake-options-world.ts';
import { sampleDestination } from '../../support/sample-clips.ts';

const root = document.createElement('div');
beforeEach(() => document.body.replaceChildren(root));
afterEach(() => render(null, root));

const newsroom = sampleDestination(1, {
  kind: 'openproject',
  name: 'Newsroom',
  config: { url: 'https://projects.example', topicsField: 'Topics' },
});
const unpicked = sampleDestination(2, { ...newsroom, id: sampleDestination(2).id, name: 'Archive', config: {} });

async function show(answers: Parameters<typeof fakeOptionsWorld>[0]) {
  const fake = fakeOptionsWorld(answers);
  fake.statuses.push(sampleStatus(1, { destination: newsroom }), sampleStatus(2, { destination: unpicked }));
  await act(() => render(<App world={fake.world} />, root));
  await vi.waitFor(() => expect(root.querySelector('#catalog')).not.toBeNull());
  return fake;
}
const press = async (selector: string) => {
  await vi.waitFor(() => expect(root.querySelector<HTMLButtonElement>(selector)?.disabled).toBe(false));
  await act(() => root.querySelector<HTMLButtonElement>(selector)?.click());
};
const text = (selector: string) => root.querySelector(selector)?.textContent ?? '';
const says = (selector: string, words: string) => vi.waitFor(() => expect(text(selector)).toContain(words));

describe('the topics of a destination', () => {
  it('are shown as an update, are asked for with its permission, and are applied when told to', async () => {
    const names = ['Desk: Wards', 'Oncology'];
    const fake = await show({
      'destination.topics': () => ok({ names }),
      'catalog.put': () => ok({ topics: 2, offerings: 0 }),
    });
    await press('[aria-label="Load topics from Newsroom"]');
    await says('#catalog-preview-counts', '2 added');
    expect(fake.world.requestHostAccess).toHaveBeenCalledWith(['https://projects.example']);
    expect(fake.send).toHaveBeenLastCalledWith('destination.topics', { id: newsroom.id });
    expect(document.activeElement?.id).toBe('catalog-preview-title');
    await press('#catalog-apply');
    await says('#catalog', 'Applied Newsroom: 2 topics');
    expect(fake.send).toHaveBeenLastCalledWith('catalog.put', {
      basedOn: 0,
      catalog: {
        offerings: [],
        topics: [
          { id: 'desk-wards', label: 'Wards', source: 'Desk' },
          { id: 'oncology', label: 'Oncology', source: '' },
        ],
      },
      from: { destinationId: newsroom.id },
    });
  });

  it('are offered only where a field for them is picked', async () => {
    await show({});
    expect(root.querySelectorAll('[aria-label^="Load topics"]')).toHaveLength(1);
    expect(root.querySelectorAll('[data-topics-of]')).toHaveLength(1);
  });

  it('that cannot be had are a sentence where they were asked for, and change nothing', async () => {
    const down = problem('backend-unavailable', 'OpenProject cannot be reached.', 'Try again.');
    const fake = await show({ 'destination.topics': () => err(down) });
    await press('[aria-label="Load topics from Newsroom"]');
    await says('#destinations [role=alert]', 'OpenProject cannot be reached.');
    await press('[data-topics-of]');
    await says('#catalog [role=alert]', 'OpenProject cannot be reached.');
    expect(root.querySelector('#catalog-preview')).toBeNull();
    expect(fake.send).not.toHaveBeenCalledWith('catalog.put', expect.anything());
  });
});

import { describe, expect, it, vi } from 'vitest';
import { startForm } from '../../../options/destinations/form-session.ts';
import { choicesOf, type FormAction, initialForm, reduce } from '../../../options/destinations/form-state.ts';
import type { Connection } from '../../../src/model/connection.ts';
import type { Destination } from '../../../src/model/destination.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { fakeOptionsWorld, sampleDescriptor } from '../../support/fake-options-world.ts';
import { sampleDestination } from '../../support/sample-clips.ts';

const choice = (value: string) => ({ value, label: `The ${value}` });
const connection = (changes: Partial<Connection> = {}): Connection => ({
  ...{ summary: 'Connected as Jane Doe.', choices: {}, suggested: {} },
  ...changes,
});

/** A backend with two projects, one of which suggests itself; types are known for a project alone. */
const answerOf = ({ config }: { config: Record<string, string> }) =>
  ok(
    config['project'] === ''
      ? connection({ choices: { project: [choice('news'), choice('blog')] }, suggested: { project: 'news' } })
      : connection({
          choices: { project: [choice('news'), choice('blog')], type: [choice(`${config['project']}-post`)] },
          suggested: { type: `${config['project']}-post` },
        }),
  );

function open(answers: Parameters<typeof fakeOptionsWorld>[0] = {}, destination: Destination | null = null) {
  const fake = fakeOptionsWorld({
    'destination.connect': answerOf,
    'destination.secret-fields': () => ok({ keys: ['token', 'extra'] }),
    'destination.put': () => ok(sampleDestination(1)),
    ...answers,
  });
  let state = initialForm(sampleDescriptor, destination);
  const dispatch = (action: FormAction): void => {
    state = reduce(state, action);
  };
  const onSaved = vi.fn();
  const session = startForm({ get: () => state, dispatch }, fake.world, onSaved);
  const asked = (type: string) => fake.send.mock.calls.filter(([sent]) => sent === type).map(([, request]) => request);
  const fill = () => {
    dispatch({ type: 'changed', key: 'url', value: 'https://desk.example/sub' });
    dispatch({ type: 'secret-typed', key: 'token', value: 'abc' });
  };
  return { ...fake, session, dispatch, fill, asked, onSaved, state: () => state };
}

const stored: Destination = {
  ...sampleDestination(1),
  kind: 'openproject',
  config: { url: 'https://desk.example', project: 'blog', type: 'old', path: 'a.md', withMarkdown: false },
};

describe('connecting', () => {
  it('asks for access before anything is awaited, since a browser takes the question from a click alone', () => {
    const { session, fill, world } = open();
    fill();
    void session.connect();
    expect(world.requestHostAccess).toHaveBeenCalledExactlyOnceWith(['https://desk.example']);
  });

  it('asks on as far as what is suggested leads, and takes it over', async () => {
    const { session, fill, state, asked } = open();
    fill();
    await session.connect();
    expect(state().config).toMatchObject({ project: 'news', type: 'news-post' });
    expect(state()).toMatchObject({ task: null, connection: { summary: 'Connected as Jane Doe.' } });
    expect(asked('destination.connect')).toHaveLength(2);
  });

  it('comes to an end where a backend suggests something else each time', async () => {
    let n = 0;
    const restless = () => {
      n += 1;
      return ok(connection({ choices: { project: [choice(`p${n}`)] }, suggested: { project: `p${n}` } }));
    };
    const { session, fill, state } = open({ 'destination.connect': restless });
    fill();
    await session.connect();
    expect(state().task).toBeNull();
    expect(n).toBeLessThanOrEqual(sampleDescriptor.fields.length);
  });

  it('says beside the fields what is missing, and troubles nobody', async () => {
    const { session, state, world, send } = open();
    await session.connect();
    expect(Object.keys(state().findings)).toEqual(['url', 'token']);
    expect(world.requestHostAccess).not.toHaveBeenCalled();
    expect(send).not.toHaveBeenCalled();
  });

  it('sends nothing where the user does not allow the access', async () => {
    const { session, fill, state, world, asked } = open();
    fill();
    world.requestHostAccess.mockResolvedValue(false);
    await session.connect();
    expect(state()).toMatchObject({ task: null, problem: { code: 'permission-missing' } });
    expect(state().problem?.message).toContain('desk.example');
    expect(asked('destination.connect')).toEqual([]);
  });

  it('keeps the form as it is where the backend fails', async () => {
    const failure = problem('backend-unauthorized', 'No.', 'Enter a new token.');
    const { session, fill, state } = open({ 'destination.connect': () => err(failure) });
    fill();
    await session.connect();
    expect(state()).toMatchObject({ problem: failure, typedSecrets: { token: 'abc' }, task: null });
  });

  it('asks again when a field that others depend on changes, and for no other', async () => {
    const { session, fill, dispatch, state, asked } = open();
    fill();
    await session.connect();
    dispatch({ type: 'changed', key: 'project', value: 'blog' });
    await session.committed('project');
    expect(state().config).toMatchObject({ project: 'blog', type: 'blog-post' });
    const count = asked('destination.connect').length;
    dispatch({ type: 'changed', key: 'path', value: 'b.md' });
    await session.committed('path');
    expect(asked('destination.connect')).toHaveLength(count);
  });

  it('drops the answer to a question that was overtaken', async () => {
    const late: ((value: unknown) => void)[] = [];
    const { session, fill, state } = open({ 'destination.connect': () => new Promise((give) => late.push(give)) });
    fill();
    const first = session.connect();
    await vi.waitFor(() => expect(late).toHaveLength(1));
    const second = session.connect();
    await vi.waitFor(() => expect(late).toHaveLength(2));
    late[1]?.(ok(connection({ summary: 'new' })));
    late[0]?.(ok(connection({ summary: 'old' })));
    await Promise.all([first, second]);
    expect(state().connection?.summary).toBe('new');
  });
});

describe('saving', () => {
  it('asks for access and stores what was filled in', async () => {
    const { session, fill, asked, onSaved, world } = open();
    fill();
    await session.connect();
    world.requestHostAccess.mockClear();
    await session.save();
    expect(world.requestHostAccess).toHaveBeenCalledOnce();
    expect(asked('destination.put')).toMatchObject([
      {
        ...{ id: expect.stringMatching(/^[\da-f]{8}-/), isNew: true },
        kind: 'openproject',
        name: 'Desk server',
        secrets: { token: 'abc' },
        config: { path: '{{title}}.md' },
      },
    ]);
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(sampleDestination(1));
  });

  it('names the new destination itself, and the same when it is pressed again after no answer', async () => {
    const lost = problem('unreachable', 'No answer.', 'Try again.');
    const { session, fill, asked } = open({ 'destination.put': () => err(lost) });
    fill();
    await session.connect();
    await session.save();
    await session.save();
    const ids = asked('destination.put').map((request) => (request as { id: string }).id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('puts what the background finds wrong with a field beside it', async () => {
    const found = {
      ...problem('destination-invalid', 'Cannot be used.', 'Fill in.'),
      fields: { path: 'No such folder.' },
    };
    const { session, fill, state } = open({ 'destination.put': () => err(found) });
    fill();
    await session.connect();
    await session.save();
    expect(state()).toMatchObject({ findings: { path: 'No such folder.' }, problem: null, task: null });
  });

  it('keeps what is wrong with no field of the form as a notice', async () => {
    const found = { ...problem('destination-invalid', 'Cannot be used.', 'Fill in.'), fields: { elsewhere: 'Wrong.' } };
    const { session, fill, state } = open({ 'destination.put': () => err(found) });
    fill();
    await session.connect();
    await session.save();
    expect(state()).toMatchObject({ findings: {}, problem: { message: 'Cannot be used.' } });
  });

  it('stores nothing while something is missing', async () => {
    const { session, fill, asked, state } = open();
    fill();
    await session.save();
    expect(Object.keys(state().findings)).toEqual(['project', 'type']);
    expect(asked('destination.put')).toEqual([]);
  });
});

describe('changing a destination', () => {
  const opened = async (answers = {}) => {
    const form = open(answers, stored);
    await vi.waitFor(() => expect(form.state().storedSecrets).toEqual(['token', 'extra']));
    await vi.waitFor(() => expect(form.state().task).toBeNull());
    return form;
  };

  it('sends no secrets where none was typed, so that the stored ones stay', async () => {
    const { session, asked } = await opened();
    await session.save();
    expect(asked('destination.put')).toMatchObject([{ id: stored.id, secrets: null }]);
  });

  it('sends those that were typed and gives up those that are to be forgotten', async () => {
    const { session, dispatch, asked } = await opened();
    dispatch({ type: 'secret-typed', key: 'token', value: 'new' });
    dispatch({ type: 'secret-forgotten', key: 'extra', isForgotten: true });
    await session.save();
    expect(asked('destination.put')).toMatchObject([{ secrets: { token: 'new', extra: '' } }]);
  });

  it('asks the backend at once for what can be chosen, where it may be reached', async () => {
    const { state, world } = await opened();
    await vi.waitFor(() => expect(state().connection).not.toBeNull());
    expect(world.requestHostAccess).not.toHaveBeenCalled();
  });

  it('replaces a choice that is not there any more by the one that suggests itself', async () => {
    const { state } = await opened();
    await vi.waitFor(() => expect(state().config['type']).toBe('blog-post'));
  });

  it('shows a choice that is not there any more as such, where nothing suggests itself', async () => {
    const gone = () => ok(connection({ choices: { project: [choice('news')], type: [choice('post')] } }));
    const { state } = await opened({ 'destination.connect': gone });
    await vi.waitFor(() => expect(state().connection).not.toBeNull());
    const field = sampleDescriptor.fields.find(({ key }) => key === 'type');
    if (field?.type !== 'choice') throw new Error('no such field');
    expect(choicesOf(field, state())?.map(({ label }) => label)).toEqual(['The post', 'old (not found there)']);
  });

  it('does not trouble a backend that the browser does not let it reach', async () => {
    const form = fakeOptionsWorld({ 'destination.secret-fields': () => ok({ keys: [] }) });
    form.world.hasHostAccess.mockResolvedValue(false);
    let state = initialForm(sampleDescriptor, stored);
    const dispatch = (action: FormAction): void => {
      state = reduce(state, action);
    };
    startForm({ get: () => state, dispatch }, form.world, () => {});
    await vi.waitFor(() => expect(form.world.hasHostAccess).toHaveBeenCalled());
    expect(form.send.mock.calls.map(([type]) => type)).toEqual(['destination.secret-fields']);
  });

  it('forgets what the backend said once the address or a secret is another one', async () => {
    const { dispatch, state } = await opened();
    await vi.waitFor(() => expect(state().connection).not.toBeNull());
    dispatch({ type: 'changed', key: 'withMarkdown', value: true });
    expect(state().connection).not.toBeNull();
    dispatch({ type: 'changed', key: 'url', value: 'https://other.example' });
    expect(state().connection).toBeNull();
  });
});

it('gives a new destination a name that no other has', () => {
  const names = ['Desk server', 'Desk server 2'];
  expect(initialForm(sampleDescriptor, null, names).name).toBe('Desk server 3');
});

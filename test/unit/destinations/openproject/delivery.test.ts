import { describe, expect, it } from 'vitest';
import { readTopics } from '../../../../src/destinations/openproject/read-topics.ts';
import { openproject as kind } from '../../../contract/backends/openproject.ts';
import { delivered, failed } from '../../../contract/support/outcomes.ts';
import { openWorld } from '../../../contract/support/world.ts';
import { fullClip } from '../../../support/full-clip.ts';
import { openProjectServer } from '../../../support/openproject/server.ts';
import { type FieldRow, newsroom } from '../../../support/openproject/state.ts';

/** A world whose server a test can look into and change. */
function open(config: Partial<typeof kind.account.config> = {}) {
  const server = openProjectServer();
  const start = () => ({ answer: server.answer, things: () => [], clear: () => server.workPackages.clear() });
  const account = { ...kind.account, config: { ...kind.account.config, url: 'https://projects.example', ...config } };
  const world = openWorld({ ...kind, start }, account as typeof kind.account);
  const asked = (path: string): number => world.requests.filter(({ url }) => url.pathname.endsWith(path)).length;
  return { server, world, asked };
}
const withField = (key: string, changes: Partial<FieldRow>) => ({
  ...newsroom,
  fields: newsroom.fields.map((field) => (field.key === key ? { ...field, ...changes } : field)),
});
const noFields = { clipIdField: '', sourceUrlField: '', cleanUrlField: '', topicsField: '' };

describe('a delivery to OpenProject', () => {
  it('asks for the form once, for as long as it is fresh', async () => {
    const { world, asked } = open();
    for (let clip = 0; clip < 10; clip += 1) delivered(await world.deliver(fullClip()));
    expect(asked('/form')).toBe(1);
  });

  it('asks for the form again when what it knows is refused, and goes by the new one', async () => {
    const { server, world, asked } = open();
    const { receipt } = delivered(await world.deliver(fullClip()));
    server.setup = withField('customField4', { options: [{ id: 99, title: 'Oncology' }] });
    const { notes } = delivered(await world.deliver(fullClip(), { earlier: receipt }));
    expect(asked('/form')).toBe(2);
    expect(notes).toEqual(['The topic “Ward Weekly: Precision Care” is no option of “medigyTopics” and was left out.']);
    expect(server.workPackages.get(51)?.lists['customField4']).toEqual([99]);
  });

  it('says which required field is missing, in the server’s words', async () => {
    const { server, world } = open();
    server.setup = withField('customField6', { isRequired: true });
    const { problem } = failed(await world.deliver(fullClip()), 'rejected');
    expect(problem.message).toBe("OpenProject did not take the clip: Score can't be blank.");
  });

  it('waits for the user where a field or a type is there no more', async () => {
    const { server, world } = open();
    server.setup = withField('customField3', { name: 'somethingElse' });
    const gone = failed(await world.deliver(fullClip()), 'unauthorized').problem;
    expect(gone).toMatchObject({ code: 'destination-invalid', message: expect.stringContaining('“cleanUrl”') });
    const { problem } = failed(await open({ type: 'Epic' }).world.deliver(fullClip()), 'unauthorized');
    expect(problem.message).toContain('“Epic”');
  });

  it('creates nothing where it cannot look before, and says what to tick', async () => {
    const { server, world } = open();
    server.setup = withField('customField1', { isFilter: false });
    const { problem } = failed(await world.deliver(fullClip()), 'unauthorized');
    expect(problem.nextStep).toContain('Used as a filter');
    expect(server.workPackages.size).toBe(0);
  });

  it.each([
    ['the clean address', { ...noFields, cleanUrlField: 'cleanUrl' }],
    ['the description', noFields],
  ])('finds its work package by %s where no field holds the id', async (_by, config) => {
    const { server, world } = open(config);
    delivered(await world.deliver(fullClip()));
    delivered(await world.deliver(fullClip({ title: 'A new title' })));
    expect([...server.workPackages.values()].map(({ subject }) => subject)).toEqual(['A new title']);
  });

  it('finds it when it was closed, and leaves it in the project and of the type that it was moved to', async () => {
    const { server, world } = open();
    const { receipt } = delivered(await world.deliver(fullClip()));
    const row = server.workPackages.get(51);
    if (row !== undefined) server.workPackages.set(51, { ...row, isClosed: true, projectId: 4, typeId: 1 });
    delivered(await world.deliver(fullClip({ title: 'A new title' }), { earlier: receipt }));
    expect(server.workPackages.get(51)).toMatchObject({
      subject: 'A new title',
      isClosed: true,
      projectId: 4,
      typeId: 1,
    });
  });

  it('takes no receipt of another server for its own', async () => {
    const { server, world } = open();
    delivered(await world.deliver(fullClip()));
    const other = fullClip({ id: 'c0ffee00-26d6-5d06-8a3b-0f3e7d5a9c11', title: 'Another' });
    const earlier = { remoteId: '51', url: 'https://elsewhere.example/work_packages/51' };
    delivered(await world.deliver(other, { earlier }));
    expect([...server.workPackages.values()].map(({ subject }) => subject)).toEqual([fullClip().clip.title, 'Another']);
  });

  it('gives up an update for this attempt when others never stop changing the work package', async () => {
    const { server, world } = open();
    const { receipt } = delivered(await world.deliver(fullClip()));
    world.disturb(() => {
      const row = server.workPackages.get(51);
      if (row !== undefined) server.workPackages.set(51, { ...row, lockVersion: row.lockVersion + 1 });
      return null;
    });
    const { problem } = failed(await world.deliver(fullClip(), { earlier: receipt }), 'retry');
    expect(problem.code).toBe('conflict');
  });
});

describe('the attachments in OpenProject', () => {
  const names = (server: ReturnType<typeof open>['server']): string[] =>
    [...server.attachments.values()].map(({ fileName }) => fileName).toSorted();

  it('are image, readable content and metadata, under the names that the pipeline looks for', async () => {
    const { server, world } = open();
    const { receipt, workPackage } = delivered(await world.deliver(fullClip()));
    expect(names(server)).toEqual([
      'Curated_Featured_Image.jpg',
      'Curated_Metadata.json',
      'Curated_Readable_Content.html',
    ]);
    expect(workPackage).toEqual({
      id: 51,
      attachment: { fileName: 'Curated_Featured_Image.jpg', link: '/api/v3/attachments/510/content' },
      updatedAt: '2026-02-03T04:05:07.297Z',
    });
    expect(receipt).toEqual({
      remoteId: '51',
      url: 'https://projects.example/work_packages/51',
      details: { lockVersion: '0', featuredImage: '510', readableContent: '511', metadata: '512' },
    });
  });

  it('stay as they are while nothing of them changes, also once the clip knows its post', async () => {
    const { server, world } = open();
    const { receipt, workPackage } = delivered(await world.deliver(fullClip()));
    const before = [...server.attachments.keys()];
    const known = fullClip(workPackage === undefined ? {} : { workPackage });
    delivered(await world.deliver(known, { earlier: receipt }));
    expect([...server.attachments.keys()]).toEqual(before);
  });

  it('go with what they were made of, and leave those of people alone', async () => {
    const { server, world } = open({ readable: 'markdown' });
    const { receipt } = delivered(await world.deliver(fullClip()));
    const theirs = {
      id: 900,
      workPackageId: 51,
      description: 'Ours',
      mediaType: 'image/jpeg',
      bytes: new Uint8Array(1),
    };
    server.attachments.set(900, { ...theirs, fileName: 'Curated_Featured_Image.jpg' });
    const bare = fullClip({ image: null }, { body: null });
    const { workPackage } = delivered(await world.deliver(bare, { earlier: receipt }));
    expect(workPackage?.attachment).toBeNull();
    expect(names(server)).toEqual(['Curated_Featured_Image.jpg', 'Curated_Metadata.json']);
    expect(server.attachments.has(900)).toBe(true);
  });

  it('that are too large are left out, with a sentence that says so', async () => {
    const { server, world } = open();
    server.setup = { ...newsroom, largestAttachment: 300 };
    const { notes } = delivered(await world.deliver(fullClip()));
    expect(notes).toEqual([expect.stringMatching(/^Curated_Metadata\.json was not attached: it has \d+ kB.*\.$/)]);
    expect(names(server)).not.toContain('Curated_Metadata.json');
  });

  it('that the server refuses nevertheless are left out in its words', async () => {
    const { server, world } = open();
    delivered(await world.deliver(fullClip()));
    server.setup = { ...newsroom, largestAttachment: 300 };
    const { notes } = delivered(await world.deliver(fullClip({ note: 'Another note.' })));
    expect(notes).toContain('Curated_Metadata.json was not attached: File is too large (maximum size is 300 Bytes).');
  });
});

describe('the projects and topics of OpenProject', () => {
  it('are all read, page by page', async () => {
    const { server, world } = open();
    const projects = Array.from({ length: 25 }, (_, index) => ({ id: index + 3, name: `Project ${index}` }));
    server.setup = { ...newsroom, projects, largestPage: 10 };
    const connection = await world.connect();
    expect(connection.ok && connection.value.choices['project']).toHaveLength(25);
  });

  it('are the options of the field for the topics, in their order', async () => {
    const { world } = open();
    expect(await readTopics(world.account, world.services)).toEqual({
      ok: true,
      value: ['Ward Weekly: Precision Care', 'oncology', 'Wards', 'Desk: Genomics'],
    });
  });

  it('are not taken from a field that is not picked, or has no options', async () => {
    const unpicked = open({ topicsField: '' }).world;
    expect(await readTopics(unpicked.account, unpicked.services)).toMatchObject({
      error: { code: 'destination-invalid', message: 'No field for the topics is picked at this destination.' },
    });
    const { server, world } = open();
    const fields = newsroom.fields.map((field) => (field.name === 'medigyTopics' ? { ...field, options: [] } : field));
    server.setup = { ...newsroom, fields };
    expect(await readTopics(world.account, world.services)).toMatchObject({
      error: { code: 'destination-invalid', message: expect.stringContaining('“medigyTopics” has no options') },
    });
  });

  it('name no clip in what they say of a server that is down or refuses the token', async () => {
    const { server, world } = open();
    server.setup = { ...newsroom, token: 'another' };
    const refused = await readTopics(world.account, world.services);
    expect(JSON.stringify(refused)).not.toContain('clip');
    expect(refused).toMatchObject({ error: { code: 'backend-unauthorized' } });
  });

  it('are asked for with a configuration that is complete', async () => {
    const { world } = open({ project: '' });
    expect(await readTopics(world.account, world.services)).toMatchObject({
      ok: false,
      error: { code: 'destination-invalid' },
    });
  });
});

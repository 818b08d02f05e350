import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Account, Job, Services } from '../../src/destinations/destination.ts';
import { openproject } from '../../src/destinations/openproject/openproject.ts';
import { curatedContent } from '../../src/export/curated-content/curated-content.ts';
import { importCuratedContent } from '../../src/import/curated-content/import-curated-content.ts';
import { categoryOf } from '../../src/model/catalog.ts';
import type { FullClip } from '../../src/model/clip.ts';
import type { FeaturedImage } from '../../src/model/featured-image.ts';
import { ok } from '../../src/model/result.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { openproject as backendKind } from '../contract/backends/openproject.ts';
import { jobFor } from '../contract/support/job.ts';
import { delivered } from '../contract/support/outcomes.ts';
import { fetchClient } from '../support/fetch-client.ts';
import { fullClip } from '../support/full-clip.ts';
import { listen } from '../support/openproject/listen.ts';
import { openProjectServer } from '../support/openproject/server.ts';
import { newsroom } from '../support/openproject/state.ts';
import { type Prism, startPrism } from '../support/prism.ts';

const samples = process.env['SHEAF_SAMPLES'];
const description = join(samples ?? '.', 'openproject', 'openapi-clip.json');
const isThere = samples !== undefined && existsSync(description);

const jpeg = (tone: number): FeaturedImage => ({
  // Bytes that are no UTF-8, so that a client or a proxy that takes them for text would spoil them.
  bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x80, 0xc3, 0x28, tone, 0xff, 0xd9]),
  mediaType: 'image/jpeg',
  width: 770,
  height: 400,
});

const servicesWith = (http: Services['http']): Services => {
  let kept: unknown;
  return {
    http,
    now: () => new Date('2026-02-03T04:05:06.000Z'),
    random: (length) => new Uint8Array(length),
    memory: {
      read: async () => kept,
      write: async (value) => {
        kept = value;
      },
    },
    openExternally: async () => ok(null),
  };
};

const jobWith = (full: FullClip, earlier: Job['earlier'], image: FeaturedImage): Job => ({
  ...jobFor(full, earlier, 'send-1'),
  image: async () => image,
});

const accountAt = (url: string, config: Account['config'] = {}): Account => ({
  config: { ...backendKind.account.config, url, ...config },
  secrets: backendKind.account.secrets,
});

describe.skipIf(!isThere)(
  'OpenProject, held against its own API description (skipped: SHEAF_SAMPLES does not name a folder with it)',
  () => {
    const server = openProjectServer();
    const http = fetchClient();
    let upstream: Awaited<ReturnType<typeof listen>>;
    let prism: Prism;

    beforeAll(async () => {
      upstream = await listen(server);
      prism = await startPrism(description, upstream.url);
    });
    afterAll(() => {
      prism?.stop();
      upstream?.stop();
    });
    afterEach(() => {
      server.setup = newsroom;
      http.log.length = 0;
    });

    /** What Prism finds against the description, in a request or in the server's answer. */
    const violations = () =>
      http.log.flatMap(({ request, reply }) =>
        reply.kind === 'answer' && reply.header('content-type')?.includes('problem+json') === true
          ? [`${request}: ${reply.text}`]
          : [],
      );

    it('would notice a request that the description does not allow', async () => {
      const headers = {
        Authorization: `Basic ${btoa(`apikey:${newsroom.token}`)}`,
        'Content-Type': 'application/json',
      };
      const body = JSON.stringify({ subject: 'x'.repeat(256), _links: {} });
      await http({ method: 'POST', url: `${prism.url}/api/v3/work_packages`, headers, body });
      expect(violations()).toHaveLength(1);
    });

    it('is asked for user, projects, types and fields', async () => {
      const account = { config: { url: prism.url }, secrets: backendKind.account.secrets };
      const services = servicesWith(http);
      const first = await openproject.connect(account, services);
      expect(first.ok && first.value.summary).toBe('Connected as Jane Doe.');
      const next = await openproject.connect({ ...account, config: { ...account.config, project: '3' } }, services);
      expect(next.ok && next.value).toEqual({
        summary: 'Connected as Jane Doe, project News, 4 topics.',
        choices: {
          project: [
            { value: '3', label: 'News' },
            { value: '4', label: 'Podcast' },
          ],
          type: ['Task', 'Curated Content'].map((name) => ({ value: name, label: name })),
          clipIdField: ['Sheaf clip id', 'sourceUrl', 'cleanUrl'].map((name) => ({ value: name, label: name })),
          sourceUrlField: ['Sheaf clip id', 'sourceUrl', 'cleanUrl'].map((name) => ({ value: name, label: name })),
          cleanUrlField: ['Sheaf clip id', 'sourceUrl', 'cleanUrl'].map((name) => ({ value: name, label: name })),
          topicsField: [{ value: 'medigyTopics', label: 'medigyTopics' }],
        },
        suggested: {
          type: 'Curated Content',
          clipIdField: 'Sheaf clip id',
          sourceUrlField: 'sourceUrl',
          cleanUrlField: 'cleanUrl',
          topicsField: 'medigyTopics',
        },
      });
      expect(violations()).toEqual([]);
    });

    it('takes a clip, then an edit of it with another image, each request as described', async () => {
      const services = servicesWith(http);
      const account = accountAt(prism.url);
      const first = delivered(await openproject.deliver(jobWith(fullClip(), null, jpeg(1)), account, services));
      const edited = fullClip({ title: 'A new title', revision: 4 });
      // Somebody else has changed it meanwhile.
      const id = Number(first.receipt.remoteId);
      const row = server.workPackages.get(id);
      if (row !== undefined) server.workPackages.set(id, { ...row, lockVersion: 7 });
      delivered(await openproject.deliver(jobWith(edited, first.receipt, jpeg(2)), account, services));

      expect(violations()).toEqual([]);
      expect(new Set(http.log.map(({ request }) => request.replace(/\d+/g, 'N')))).toEqual(
        new Set([
          'GET /api/vN/projects/N/types',
          'POST /api/vN/work_packages/form',
          'GET /api/vN/configuration',
          'GET /api/vN/projects/N/work_packages',
          'POST /api/vN/work_packages',
          'GET /api/vN/work_packages/N/attachments',
          'POST /api/vN/work_packages/N/attachments',
          'PATCH /api/vN/work_packages/N',
          'GET /api/vN/work_packages/N',
          'DELETE /api/vN/attachments/N',
        ]),
      );
      expect(server.workPackages.get(id)).toMatchObject({ subject: 'A new title', lockVersion: 8 });
      const images = [...server.attachments.values()].filter(({ fileName }) => fileName.includes('Featured'));
      expect(images).toHaveLength(1);
    });

    it('gets the bytes of the image as they are', async () => {
      // Without Prism, which takes every body for text.
      const clip = fullClip({ id: 'c0ffee00-26d6-5d06-8a3b-0f3e7d5a9c11' });
      const job = jobWith(clip, null, jpeg(9));
      const { workPackage } = delivered(await openproject.deliver(job, accountAt(upstream.url), servicesWith(http)));
      const images = [...server.attachments.values()].filter(
        ({ fileName, workPackageId }) => fileName.includes('Featured') && workPackageId === workPackage?.id,
      );
      expect(images.map(({ bytes }) => [...bytes])).toEqual([[...jpeg(9).bytes]]);
    });

    it('gives a clip its post, so that its export is the published file: every key as it stands there', async () => {
      const published = readdirSync(join(samples ?? '.', 'seeds'))
        .map((name) => readFileSync(join(samples ?? '.', 'seeds', name), 'utf8'))
        .find((text) => text.startsWith('---\n'));
      const read = importCuratedContent(published ?? '', defaultSettings);
      if (!read.ok || published === undefined) throw new Error('no published file among the samples');
      // A clip that has no post and never saw the file.
      const { workPackage: post, ...clip } = read.value.clip;
      const { curatedOrigin: _file, ...content } = read.value.content;
      const attachment = Number(/attachments\/(\d+)/.exec(post?.attachment?.link ?? '')?.[1]);
      const newServer = openProjectServer({
        ...newsroom,
        fields: newsroom.fields.map((field) =>
          field.key === 'customField4'
            ? { ...field, options: clip.topics.map((topic, index) => ({ id: index + 1, title: categoryOf(topic) })) }
            : field,
        ),
        firstWorkPackage: post?.id ?? 0,
        firstAttachment: attachment,
        now: clip.updatedAt,
      });
      const its = await listen(newServer);
      const between = await startPrism(description, its.url);
      try {
        const job = jobWith({ clip, content }, null, jpeg(3));
        const outcome = delivered(await openproject.deliver(job, accountAt(between.url), servicesWith(http)));
        expect(violations()).toEqual([]);
        expect(outcome.notes).toEqual([]);
        if (outcome.workPackage === undefined) throw new Error('no post');
        const exported = curatedContent.render(
          { clip: { ...clip, workPackage: outcome.workPackage }, content },
          defaultSettings,
        );
        const headOf = (file: string): string => file.slice(0, file.indexOf('\n---\n', 4) + 5);
        expect(headOf(exported)).toBe(headOf(published));
        expect(headOf(exported)).toContain('fileName: Curated_Featured_Image.jpg');
      } finally {
        between.stop();
        its.stop();
      }
    });
  },
);

describe.skipIf(!isThere)(
  'OpenProject’s own examples (skipped: SHEAF_SAMPLES does not name a folder with the API description)',
  () => {
    let prism: Prism;
    beforeAll(async () => {
      prism = await startPrism(description, null);
    });
    afterAll(() => prism?.stop());

    it('are read as answers, from connecting to the last attachment', async () => {
      const config = {
        project: '1',
        type: 'Bug',
        clipIdField: '',
        sourceUrlField: '',
        cleanUrlField: '',
        topicsField: '',
      };
      const account = accountAt(prism.url, config);
      const services = servicesWith(fetchClient());
      const connection = await openproject.connect(account, services);
      expect(connection.ok ? connection.value : connection.error).toMatchObject({
        summary: 'Connected as Anakin Skywalker, project DeathStar construction.',
        choices: { type: [{ value: 'Bug' }, { value: 'Feature' }] },
      });
      const outcome = delivered(await openproject.deliver(jobWith(fullClip(), null, jpeg(1)), account, services));
      expect(outcome.receipt).toMatchObject({ remoteId: '1528', url: `${prism.url}/work_packages/1528` });
      expect(outcome.workPackage).toMatchObject({
        id: 1528,
        attachment: { fileName: 'cat.png', link: '/api/v3/attachments/1/content' },
      });
    });
  },
);

import { json, plain } from '../../contract/support/answers.ts';
import type { Answer, SeenRequest } from '../../contract/support/backend.ts';
import { readWorkPackage, type Write } from './read-work-package.ts';
import * as represent from './represent.ts';
import { type AttachmentRow, newsroom, type Setup, type WorkPackageRow } from './state.ts';

/** An OpenProject server in memory. Tests change its `setup` and look at its rows. */
export interface OpenProjectServer {
  setup: Setup;
  readonly workPackages: Map<number, WorkPackageRow>;
  readonly attachments: Map<number, AttachmentRow>;
  answer(request: SeenRequest): Promise<Answer>;
}

const refuse = (status: number, identifier: string, message: string, attribute?: string): Answer =>
  json(status, represent.error(identifier, message, attribute));
const notFound = refuse(404, 'NotFound', 'The requested resource could not be found.');

export function openProjectServer(setup: Setup = newsroom): OpenProjectServer {
  const workPackages = new Map<number, WorkPackageRow>();
  const attachments = new Map<number, AttachmentRow>();
  let nextId = setup.firstWorkPackage;
  let nextAttachmentId = setup.firstAttachment;
  const server: OpenProjectServer = { setup, workPackages, attachments, answer };

  async function answer(request: SeenRequest): Promise<Answer> {
    const { method, url, headers } = request;
    const path = url.pathname.replace(/^\/api\/v3/, '');
    if (headers['authorization'] !== `Basic ${btoa(`apikey:${server.setup.token}`)}`) {
      return refuse(401, 'Unauthenticated', 'You did not provide the correct credentials.');
    }
    // Grape's, which answers so in plain text.
    if (method !== 'GET' && request.form === null && headers['content-type'] !== 'application/json') {
      return plain(406, 'Missing content-type header', { 'content-type': 'text/plain' });
    }
    const [, kind = '', id = '', below = ''] = path.split('/');
    const route = `${method} /${kind}${/^\d+$/.test(id) ? '/:id' : id && `/${id}`}${below && `/${below}`}`;
    return routes[route]?.(request, Number(id)) ?? notFound;
  }

  const routes: Record<string, (request: SeenRequest, id: number) => Answer | Promise<Answer>> = {
    'GET /': () => json(200, represent.root(server.setup)),
    'GET /configuration': () =>
      json(200, { _type: 'Configuration', maximumAttachmentFileSize: server.setup.largestAttachment }),
    'GET /projects': ({ url }) => {
      const size = Math.min(Number(url.searchParams.get('pageSize') ?? 20), server.setup.largestPage);
      const offset = Number(url.searchParams.get('offset') ?? 1);
      return json(200, represent.page(url.pathname, server.setup.projects.map(represent.project), offset, size));
    },
    'GET /projects/:id/types': ({ url }, id) =>
      hasProject(id) ? json(200, represent.collection(url.pathname, server.setup.types.map(represent.type))) : notFound,
    'POST /work_packages/form': () => json(200, represent.form(server.setup)),
    'GET /projects/:id/work_packages': ({ url }, id) => (hasProject(id) ? search(url, id) : notFound),
    'POST /work_packages': ({ text }) => {
      const read = readWorkPackage(JSON.parse(text), server.setup, true);
      if (!read.ok) return json(422, represent.errors(read.error));
      return save(201, { id: nextId++, lockVersion: 0, ...blank, ...read.value, updatedAt: server.setup.now });
    },
    'GET /work_packages/:id': (_request, id) => {
      const row = workPackages.get(id);
      return row === undefined ? notFound : json(200, represent.workPackage(row, server.setup));
    },
    'PATCH /work_packages/:id': ({ text }, id) => {
      const row = workPackages.get(id);
      if (row === undefined) return notFound;
      const body = JSON.parse(text);
      if (body.lockVersion !== row.lockVersion) {
        return refuse(409, 'UpdateConflict', 'Your changes could not be saved, because the work package was changed.');
      }
      const read = readWorkPackage(body, server.setup, false);
      if (!read.ok) return json(422, represent.errors(read.error));
      return save(200, { ...merge(row, read.value), updatedAt: server.setup.now });
    },
    'GET /work_packages/:id/attachments': ({ url }, id) => {
      if (!workPackages.has(id)) return notFound;
      const all = [...attachments.values()].filter(({ workPackageId }) => workPackageId === id);
      return json(200, represent.collection(url.pathname, all.map(represent.attachment)));
    },
    'POST /work_packages/:id/attachments': async ({ form }, id) => (workPackages.has(id) ? attach(form, id) : notFound),
    'DELETE /attachments/:id': (_request, id) => (attachments.delete(id) ? plain(204) : notFound),
  };

  const hasProject = (id: number): boolean => server.setup.projects.some((project) => project.id === id);

  function save(status: number, row: WorkPackageRow): Answer {
    workPackages.set(row.id, row);
    return json(status, represent.workPackage(row, server.setup));
  }

  function search(url: URL, projectId: number): Answer {
    const filters: Record<string, { operator: string; values: string[] }>[] = JSON.parse(
      url.searchParams.get('filters') ?? '[]',
    );
    let rows = [...workPackages.values()].filter((row) => row.projectId === projectId);
    for (const [key, { operator, values }] of filters.flatMap((filter) => Object.entries(filter))) {
      const field = server.setup.fields.find((each) => each.key === key);
      if (key !== 'description' && (field === undefined || field.isFilter === false)) {
        return refuse(400, 'InvalidQuery', `Filters ${key} filter does not exist.`);
      }
      rows = rows.filter((row) =>
        matches(key === 'description' ? row.description : (row.texts[key] ?? ''), operator, values),
      );
    }
    return json(
      200,
      represent.collection(
        url.pathname,
        rows.map((row) => represent.workPackage(row, server.setup)),
      ),
    );
  }

  async function attach(form: FormData | null, workPackageId: number): Promise<Answer> {
    const [first, second] = [...(form ?? [])];
    if (
      first?.[0] !== 'metadata' ||
      typeof first[1] !== 'string' ||
      second?.[0] !== 'file' ||
      typeof second[1] === 'string'
    ) {
      return refuse(400, 'InvalidRequestBody', 'The request could not be parsed as JSON.');
    }
    const { fileName, description } = JSON.parse(first[1]);
    const file = second?.[1] as File;
    if (file.size > server.setup.largestAttachment) {
      const message = `File is too large (maximum size is ${server.setup.largestAttachment} Bytes).`;
      return refuse(422, 'PropertyConstraintViolation', message, 'file');
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const row = { id: nextAttachmentId++, workPackageId, fileName, description: description?.raw ?? '', bytes };
    attachments.set(row.id, { ...row, mediaType: file.type });
    return json(201, represent.attachment({ ...row, mediaType: file.type }));
  }

  return server;
}

const blank = {
  description: '',
  texts: {},
  lists: {},
  projectId: 0,
  typeId: 0,
  isClosed: false,
};

const merge = (row: WorkPackageRow, write: Write): WorkPackageRow => ({
  ...row,
  ...write,
  texts: { ...row.texts, ...write.texts },
  lists: { ...row.lists, ...write.lists },
  lockVersion: row.lockVersion + 1,
});

/** `=` compares whole texts, `~` looks for each word of the value, whatever its case. */
function matches(text: string, operator: string, [value = '']: readonly string[]): boolean {
  if (operator === '=') return text === value;
  return value.split(/\s+/).every((word) => text.toLowerCase().includes(word.toLowerCase()));
}

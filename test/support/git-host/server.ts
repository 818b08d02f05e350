import { createHash } from 'node:crypto';
import { json, plain } from '../../contract/support/answers.ts';
import type { Answer, SeenRequest } from '../../contract/support/backend.ts';

type Files = Map<string, Uint8Array>;
export interface PullRow {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly head: string;
  readonly base: string;
  state: 'open' | 'closed';
}

export interface Options {
  readonly dialect: 'github' | 'gitea';
  readonly token: string;
}

/** One repository, `desk/site`, on a server that answers as GitHub does, or as Gitea where that differs. */
export interface GitHost {
  readonly branches: Map<string, Files>;
  readonly pulls: PullRow[];
  /** Messages of all commits, the oldest first. */
  readonly commits: { readonly branch: string; readonly path: string; readonly message: string }[];
  answer(request: SeenRequest): Answer;
}

/** As `git hash-object` has it. */
const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/** Above it, GitHub gives no content. */
const largestContent = 1_000_000;

export function gitHost({ dialect, token }: Options): GitHost {
  const branches = new Map<string, Files>([['main', new Map()]]);
  const pulls: PullRow[] = [];
  const commits: GitHost['commits'] = [];
  const isGitea = dialect === 'gitea';
  const web = 'https://git.example/desk/site';
  const refuse = (status: number, message: string): Answer =>
    json(status, { message, documentation_url: 'https://x/' });
  const notFound = refuse(404, 'Not Found');

  const contentOf = (path: string, bytes: Uint8Array, branch: string) => {
    const isLarge = !isGitea && bytes.length > largestContent;
    const base64 = Buffer.from(bytes).toString('base64');
    return {
      type: 'file',
      name: path.split('/').at(-1),
      path,
      size: bytes.length,
      sha: blobId(bytes),
      html_url: `${web}/blob/${branch}/${path}`,
      encoding: isLarge ? 'none' : 'base64',
      // GitHub folds it as mail does, Gitea does not.
      content: isLarge ? '' : isGitea ? base64 : base64.replace(/.{60}/g, '$&\n'),
    };
  };
  const pullOf = ({ number, title, state, head, base }: PullRow) => ({
    number,
    title,
    state,
    html_url: `${web}/pull/${number}`,
    head: { ref: head },
    base: { ref: base },
  });

  function readContent(path: string, branch: string): Answer {
    const files = branches.get(branch);
    if (files === undefined) return refuse(404, `No commit found for the ref ${branch}`);
    const bytes = files.get(path);
    if (bytes !== undefined) return json(200, contentOf(path, bytes, branch));
    const below = [...files.keys()].filter((each) => each.startsWith(`${path}/`));
    return below.length > 0
      ? json(
          200,
          below.map((each) => ({ type: 'file', path: each })),
        )
      : notFound;
  }

  function writeContent({ method, text }: SeenRequest, path: string): Answer {
    const { message, content, branch, sha } = JSON.parse(text);
    const files = branches.get(branch);
    if (files === undefined) return refuse(404, `Branch ${branch} not found`);
    const before = files.get(path);
    if (isGitea && method === 'POST' && before !== undefined) {
      return refuse(422, `repository file already exists [path: ${path}]`);
    }
    if (isGitea && method === 'PUT' && before === undefined) return refuse(404, 'repository file does not exist');
    if (before !== undefined && sha === undefined) return refuse(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
    if (before !== undefined && sha !== blobId(before)) {
      return refuse(isGitea ? 422 : 409, `${path} does not match ${sha}`);
    }
    const bytes = new Uint8Array(Buffer.from(content, 'base64'));
    files.set(path, bytes);
    commits.push({ branch, path, message });
    const written = { ...contentOf(path, bytes, branch), content: undefined, encoding: undefined };
    return json(before === undefined ? 201 : 200, { content: written, commit: { sha: `c${commits.length}` } });
  }

  function makeBranch(name: string, from: string | undefined): Answer {
    if (branches.has(name))
      return isGitea ? refuse(409, 'The branch already exists.') : refuse(422, 'Reference already exists');
    const base = branches.get(from ?? '');
    if (base === undefined) return isGitea ? notFound : refuse(422, 'Object does not exist');
    branches.set(name, new Map(base));
    return json(201, isGitea ? { name } : { ref: `refs/heads/${name}`, object: { sha: idOfBranch(name) } });
  }
  const idOfBranch = (name: string): string => createHash('sha1').update(name).digest('hex');

  function makePull({ text }: SeenRequest): Answer {
    const { title, body, head, base } = JSON.parse(text);
    if (pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base)) {
      return isGitea
        ? refuse(409, `pull request already exists for these targets [head_branch: ${head}]`)
        : json(422, {
            message: 'Validation Failed',
            errors: [{ resource: 'PullRequest', message: `A pull request already exists for desk:${head}.` }],
          });
    }
    const pull: PullRow = { number: pulls.length + 1, title, body, head, base, state: 'open' };
    pulls.push(pull);
    return json(201, pullOf(pull));
  }

  function listPulls({ searchParams }: URL): Answer {
    // Gitea knows no filter for the branch.
    const head = isGitea ? null : searchParams.get('head');
    const size = Number(searchParams.get(isGitea ? 'limit' : 'per_page'));
    const page = Number(searchParams.get('page') ?? 1);
    const all = pulls.filter(
      (pull) => pull.state === searchParams.get('state') && (head === null || head === `desk:${pull.head}`),
    );
    return json(200, all.slice((page - 1) * size, page * size).map(pullOf));
  }

  /** Below the repository, by the beginning of the path; the rest of it is given on, decoded. */
  const routes: readonly (readonly [string, string, (request: SeenRequest, rest: string) => Answer])[] = [
    ['GET', 'contents/', ({ url }, path) => readContent(path, url.searchParams.get('ref') ?? 'main')],
    ['PUT', 'contents/', writeContent],
    ...(isGitea ? [['POST', 'contents/', writeContent] as const] : []),
    ['GET', 'branches/', (_request, name) => readBranch(name)],
    ...(isGitea
      ? [
          [
            'POST',
            'branches',
            ({ text }: SeenRequest) => makeBranch(JSON.parse(text).new_branch_name, JSON.parse(text).old_branch_name),
          ] as const,
          ['DELETE', 'branches/', (_request: SeenRequest, name: string) => dropBranch(name)] as const,
        ]
      : [
          [
            'POST',
            'git/refs',
            ({ text }: SeenRequest) => {
              const { ref, sha } = JSON.parse(text);
              const from = [...branches.keys()].find((name) => idOfBranch(name) === sha);
              return makeBranch(ref.replace('refs/heads/', ''), from);
            },
          ] as const,
          ['DELETE', 'git/refs/heads/', (_request: SeenRequest, name: string) => dropBranch(name)] as const,
        ]),
    ['GET', 'pulls/', (_request, number) => onePull(Number(number))],
    ['GET', 'pulls', ({ url }) => listPulls(url)],
    ['POST', 'pulls', makePull],
  ];

  const readBranch = (name: string): Answer => {
    if (!branches.has(name)) return refuse(404, 'Branch not found');
    return json(200, { name, commit: isGitea ? { id: idOfBranch(name) } : { sha: idOfBranch(name) } });
  };
  const dropBranch = (name: string): Answer =>
    branches.delete(name) ? plain(204) : isGitea ? notFound : refuse(422, 'Reference does not exist');
  const onePull = (number: number): Answer => {
    const pull = pulls.find((each) => each.number === number);
    return pull === undefined ? notFound : json(200, pullOf(pull));
  };

  return {
    branches,
    pulls,
    commits,
    answer(request) {
      const { method, url, headers } = request;
      if (headers['authorization'] !== `${isGitea ? 'token' : 'Bearer'} ${token}`)
        return refuse(401, 'Bad credentials');
      const path = decodeURIComponent(url.pathname).replace(/^\/api\/v[13]/, '');
      if (method === 'GET' && path === '/user') return json(200, { login: 'jane', id: 9 });
      if (method === 'GET' && path === '/repos/desk/site') {
        const permissions = { admin: false, push: true, pull: true };
        return json(200, { id: 1, full_name: 'desk/site', html_url: web, default_branch: 'main', permissions });
      }
      const below = path.startsWith('/repos/desk/site/') ? path.slice('/repos/desk/site/'.length) : null;
      const route = routes.find(
        ([verb, start]) =>
          verb === method && below !== null && (start.endsWith('/') ? below.startsWith(start) : below === start),
      );
      return route === undefined ? notFound : route[2](request, (below ?? '').slice(route[1].length));
    },
  };
}

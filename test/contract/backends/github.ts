import type { FullClip } from '../../../src/model/clip.ts';
import { gitHost, type Options } from '../../support/git-host/server.ts';
import { json } from '../support/answers.ts';
import type { BackendKind, Thing } from '../support/backend.ts';

const token = 'ghp_c1a2b3d4e5f60718293a4b5c';
const addresses = { github: 'https://git.example/api/v3', gitea: 'https://git.example/api/v1' };

/** A host in one of its ways. The file is JSON, of which the test reads back what arrived. */
const variant = (dialect: Options['dialect'], mode: 'commit' | 'pull-request'): BackendKind => ({
  kind: 'github',
  variant: `${dialect}, ${mode}`,
  account: {
    config: {
      url: addresses[dialect],
      repository: 'desk/site',
      branch: 'main',
      path: 'content/{{year}}/{{slug}}.json',
      format: 'json',
      imagePath: 'static/{{title}}/{{id}}.{{ext}}',
      mode,
      message: 'Clip: {{title}}',
    },
    secrets: { token },
  },
  readsAnswers: true,
  refusal: (words) => json(422, { message: words }),
  isWrite: ({ method }) => method !== 'GET',
  // An image that is refused is left out.
  refusesClip: ({ url }) => !url.pathname.includes('/contents/static/'),
  start() {
    const host = gitHost({ dialect, token });
    return {
      answer: (request) => host.answer(request),
      things() {
        const open = host.pulls.filter(({ state }) => state === 'open').map(({ head }) => head);
        return (mode === 'commit' ? ['main'] : open).flatMap((branch) => thingsOf(host.branches.get(branch)));
      },
      clear() {
        for (const name of host.branches.keys()) if (name !== 'main') host.branches.delete(name);
        host.branches.get('main')?.clear();
        for (const pull of host.pulls) pull.state = 'closed';
      },
    };
  },
});

function thingsOf(files: ReadonlyMap<string, Uint8Array> = new Map()): Thing[] {
  // By name: file and image keep the folders that they were first put into.
  const images = [...files.keys()].filter((path) => path.startsWith('static/')).map((path) => path.split('/').at(-1));
  return [...files].flatMap(([path, bytes]) => {
    if (!path.startsWith('content/')) return [];
    const text = new TextDecoder().decode(bytes);
    const [full]: FullClip[] = JSON.parse(text).clips;
    if (full === undefined) return [];
    const { title, topics } = full.clip;
    return [{ title, tags: topics.map(({ label }) => label), text: [text, ...images].join('\n') }];
  });
}

export const github = [
  variant('github', 'commit'),
  variant('github', 'pull-request'),
  variant('gitea', 'commit'),
  variant('gitea', 'pull-request'),
];

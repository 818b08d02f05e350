import { createHash } from 'node:crypto';
import { json } from '../support/answers.ts';
import type { BackendKind } from '../support/backend.ts';

interface Entry {
  readonly id: number;
  readonly url: string;
  title: string;
  content: string;
  published_by: string[];
  tags: string[];
}

/** PHP's `empty`: a title of "0" is none. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || value === '0';
/** PHP's `urldecode`, for addresses without broken escapes. */
const hashOf = (url: string): string =>
  createHash('sha1')
    .update(decodeURIComponent(url.replaceAll('+', ' ')))
    .digest('hex');
const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) || new URL(url).host;

export const wallabag: BackendKind = {
  kind: 'wallabag',
  account: {
    config: {
      url: 'https://home.example/wallabag',
      clientId: '1_client',
      username: 'ines',
      withArticle: true,
      isRead: false,
      withOfferings: false,
    },
    secrets: { clientSecret: 'cs-5d0c7a9e1f', password: 'p&ss wörd+42' },
  },
  readsAnswers: true,
  refusal: (words) => json(400, { error: { code: 400, message: words } }),
  isWrite: ({ method, url }) => method !== 'GET' && !url.pathname.endsWith('/oauth/v2/token'),
  shownTitle: (title) => {
    const url = 'https://insights.clinic.example/oncology/targeted-care?edition=NL%2004&flag';
    if (title.trim() === '') return url;
    return isEmpty(title) ? nameOf(url) : title;
  },
  start() {
    const entries = new Map<number, Entry>();
    const tokens = new Set<string>();
    let nextId = 1;
    const byHash = (hash: string) => [...entries.values()].find(({ url }) => hashOf(url) === hash);
    const tagId = (label: string): number =>
      Number.parseInt(createHash('sha1').update(label).digest('hex').slice(0, 8), 16);
    const shown = ({ tags, ...entry }: Entry) => ({
      ...entry,
      tags: tags.map((label) => ({ id: tagId(label), label, slug: label })),
    });
    const listOf = (tags: string): string[] =>
      tags.split(',').flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim().toLowerCase()]));
    const change = (entry: Entry, sent: Record<string, unknown>) => {
      if (!isEmpty(sent['title'])) entry.title = String(sent['title']);
      if (!isEmpty(sent['content'])) entry.content = String(sent['content']);
      if (!isEmpty(sent['authors'])) entry.published_by = String(sent['authors']).split(',');
      if (isEmpty(entry.title)) entry.title = nameOf(entry.url);
    };
    return {
      answer({ method, url, headers, text }) {
        const path = url.pathname.replace(/^\/wallabag/, '');
        if (path === '/oauth/v2/token') {
          const form = new URLSearchParams(text);
          const isKnown = form.get('password') === 'p&ss wörd+42' && form.get('client_secret') === 'cs-5d0c7a9e1f';
          if (!isKnown)
            return json(400, { error: 'invalid_grant', error_description: 'Invalid username and password' });
          const token = `at-${createHash('sha1').update(`token ${tokens.size}`).digest('hex')}`;
          tokens.add(token);
          return json(200, { access_token: token, expires_in: 3_600, token_type: 'bearer', refresh_token: 'rt-1' });
        }
        if (!tokens.has(headers['authorization']?.replace('Bearer ', '') ?? '')) {
          return json(401, { error: 'invalid_grant', error_description: 'The access token provided is invalid.' });
        }
        const [, id, tag] = /^\/api\/entries\/(\d+)(?:\/tags\/(\d+))?\.json$/.exec(path) ?? [];
        if (id !== undefined) {
          const there = entries.get(Number(id));
          if (there === undefined) return json(404, { error: { code: 404, message: 'Not Found' } });
          if (method === 'PATCH') {
            const sent = JSON.parse(text);
            change(there, sent);
            if (!isEmpty(sent.tags)) there.tags = listOf(sent.tags);
          }
          if (method === 'DELETE') there.tags = there.tags.filter((label) => tagId(label) !== Number(tag));
          return json(200, shown(there));
        }
        switch (`${method} ${path}`) {
          case 'GET /api/entries/exists.json':
            return json(200, { exists: byHash(url.searchParams.get('hashed_url') ?? '')?.id ?? null });
          case 'POST /api/entries.json': {
            const sent = JSON.parse(text);
            const known = byHash(hashOf(sent.url));
            const entry = known ?? { id: nextId++, url: sent.url, title: '', content: '', published_by: [], tags: [] };
            change(entry, sent);
            entry.tags = [...new Set([...entry.tags, ...listOf(sent.tags)])];
            entries.set(entry.id, entry);
            return json(200, shown(entry));
          }
          case 'GET /api/user.json':
            return json(200, { id: 1, username: 'ines', email: 'ines@clinic.example' });
          default:
            return json(404, { error: { code: 404, message: 'Not Found' } });
        }
      },
      things: () =>
        [...entries.values()].map(({ title, tags, content, published_by }) => ({
          title,
          tags: tags.toSorted(),
          text: `${content}\n${published_by.join()}`,
        })),
      clear: () => entries.clear(),
    };
  },
};

import { json } from '../support/answers.ts';
import type { BackendKind, SeenRequest } from '../support/backend.ts';

interface Bookmark {
  readonly id: string;
  readonly url: string;
  title: string;
  description: string;
  labels: string[];
  html: string;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const distinct = (labels: readonly string[]): string[] => [...new Set(labels)].toSorted();

export const readeck: BackendKind = {
  kind: 'readeck',
  account: {
    config: { url: 'https://read.example/deck/', withArticle: true, withOfferings: false },
    secrets: { token: 'Rk9.eyJ1IjoiaW5lcyJ9.s1gn' },
  },
  readsAnswers: true,
  refusal: (words) => json(422, { is_valid: false, errors: null, fields: { url: { errors: [words] } } }),
  shownTitle: spaced,
  start() {
    const bookmarks = new Map<string, Bookmark>();
    let nextId = 1;
    const shown = ({ html: _, ...bookmark }: Bookmark) => ({ ...bookmark, loaded: true, state: 0 });
    const create = (request: SeenRequest) => {
      const sent = request.form === null ? JSON.parse(request.text) : null;
      const field = (name: string): string => String(sent?.[name] ?? request.form?.get(name) ?? '');
      const labels: string[] = sent?.labels ?? request.form?.getAll('labels').map(String) ?? [];
      if (!/^https?:/.test(field('url')) || field('title').length > 1_024) return refusedUrl;
      const id = `Bm${nextId++}`;
      const url = decodeURI(field('url').replace(/#.*$/, ''));
      bookmarks.set(id, {
        id,
        url,
        title: spaced(field('title')),
        description: '',
        labels: distinct(labels),
        html: '',
      });
      return { ...json(202, { status: 202, message: 'Link submited' }), headers: { 'bookmark-id': id } };
    };
    /** Reads the page that came along, as the server's job does a moment later. */
    const readPage = async (request: SeenRequest) => {
      const resource = request.form?.get('resource');
      const bookmark = bookmarks.get(`Bm${nextId - 1}`);
      if (!(resource instanceof File) || bookmark === undefined) return;
      const [head = '', ...page] = (await resource.text()).split('\n');
      if (JSON.parse(head).url !== request.form?.get('url')) return;
      bookmark.html = page.join('\n');
      const description = /<meta name="description" content="([^"]*)">/.exec(bookmark.html)?.[1] ?? '';
      bookmark.description = spaced(
        description
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>'),
      ).replace(/&amp;/g, '&');
    };
    return {
      async answer(request) {
        const { method, url, headers, text } = request;
        if (headers['authorization'] !== 'Bearer Rk9.eyJ1IjoiaW5lcyJ9.s1gn')
          return json(401, { status: 401, message: 'Unauthorized' });
        const path = url.pathname.replace(/^\/deck\/api/, '');
        const there = bookmarks.get(/^\/bookmarks\/(Bm\d+)$/.exec(path)?.[1] ?? '');
        if (there !== undefined) {
          if (method !== 'PATCH') return json(200, shown(there));
          const sent = JSON.parse(text);
          if (sent.title !== undefined) there.title = spaced(sent.title);
          if (sent.description !== undefined) there.description = spaced(sent.description);
          there.labels = distinct([...there.labels, ...(sent.add_labels ?? [])]).filter(
            (label) => !sent.remove_labels?.includes(label),
          );
          return json(200, { id: there.id, href: url.href, updated: '2026-02-03T04:05:06Z' });
        }
        switch (`${method} ${path}`) {
          case 'GET /bookmarks': {
            const offset = Number(url.searchParams.get('offset'));
            const found = [...bookmarks.values()].filter(
              (bookmark) => new URL(bookmark.url).hostname === url.searchParams.get('site'),
            );
            return json(200, found.map(shown).slice(offset, offset + Number(url.searchParams.get('limit'))));
          }
          case 'POST /bookmarks': {
            const answer = create(request);
            await readPage(request);
            return answer;
          }
          case 'GET /profile':
            return json(200, { provider: { name: 'bearer token' }, user: { username: 'ines' } });
          default:
            return json(404, { status: 404, message: 'Not Found' });
        }
      },
      things: () =>
        [...bookmarks.values()].map(({ title, labels, description }) => ({ title, tags: labels, text: description })),
      clear: () => bookmarks.clear(),
    };
  },
};

const refusedUrl = json(422, { is_valid: false, fields: { url: { errors: ['invalid'] } } });

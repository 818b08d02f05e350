import { html, json } from '../support/answers.ts';
import type { BackendKind } from '../support/backend.ts';

interface Bookmark {
  readonly id: string;
  readonly url: string;
  title: string | null;
  note: string;
  description: string | null;
  archived: boolean;
  hasArchive: boolean;
  tags: Set<string>;
}

/** Compared without a fragment and without a slash at the end. */
const normalized = (url: string): string => url.replace(/#.*$/, '').replace(/\/$/, '');

export const karakeep: BackendKind = {
  kind: 'karakeep',
  account: {
    config: { url: 'https://keep.example', withArticle: true, isArchived: false, withOfferings: true },
    secrets: { apiKey: 'ak2_3f9c0d7e5b1a_88d2' },
  },
  readsAnswers: true,
  refusal: (words) => json(400, { code: 'BAD_REQUEST', message: words }),
  start() {
    const bookmarks = new Map<string, Bookmark>();
    let nextId = 1;
    const shown = ({ tags, url, ...bookmark }: Bookmark) => ({
      ...bookmark,
      tags: [...tags].map((name) => ({ id: `t-${name}`, name, attachedBy: 'human' })),
      content: { type: 'link', url },
    });
    const create = (url: string, hasArchive: boolean) => {
      if (!/^https?:/.test(url)) return json(400, { code: 'BAD_REQUEST', message: 'Invalid URL' });
      const there = [...bookmarks.values()].find((bookmark) => bookmark.url === url);
      if (there !== undefined) return json(200, { ...shown(there), alreadyExists: true });
      const id = `bk${nextId++}`;
      const made: Bookmark = {
        id,
        url,
        title: null,
        note: '',
        description: null,
        archived: false,
        hasArchive,
        tags: new Set(),
      };
      bookmarks.set(id, made);
      return json(201, { ...shown(made), alreadyExists: false });
    };
    return {
      answer({ method, url, headers, text, form }) {
        if (headers['authorization'] !== 'Bearer ak2_3f9c0d7e5b1a_88d2') return json(401, { code: 'Unauthorized' });
        const path = url.pathname.replace(/^\/api\/v1/, '');
        const [, id, rest] = /^\/bookmarks\/(bk\d+)(\/tags)?$/.exec(path) ?? [];
        if (id !== undefined) {
          const there = bookmarks.get(id);
          if (there === undefined) return json(404, { code: 'NOT_FOUND', message: 'Bookmark not found' });
          if (rest === undefined) {
            if (method === 'PATCH') Object.assign(there, JSON.parse(text));
            if ((there.title ?? '').length > 1_000)
              return json(400, { code: 'BAD_REQUEST', message: 'title too long' });
            return json(200, shown(there));
          }
          const names: string[] = JSON.parse(text).tags.map(({ tagName }: { tagName: string }) => tagName);
          for (const name of names) method === 'DELETE' ? there.tags.delete(name) : there.tags.add(name.trim());
          return json(200, method === 'DELETE' ? { detached: names } : { attached: names });
        }
        switch (`${method} ${path}`) {
          case 'GET /bookmarks/check-url': {
            const wanted = normalized(url.searchParams.get('url') ?? '');
            const there = [...bookmarks.values()].find((bookmark) => normalized(bookmark.url) === wanted);
            return json(200, { bookmarkId: there?.id ?? null });
          }
          case 'POST /bookmarks':
            return create(JSON.parse(text).url, false);
          case 'POST /bookmarks/singlefile':
            if (!(form?.get('file') instanceof File)) return json(400, { error: 'Bad request' });
            return create(String(form.get('url')), true);
          case 'GET /users/me':
            return json(200, { id: 'u1', name: 'Ines Vale', email: 'ines@clinic.example' });
          default:
            return html(404);
        }
      },
      things: () =>
        [...bookmarks.values()].map(({ title, tags, note, description, hasArchive }) => ({
          title: title ?? '',
          tags: [...tags].toSorted(),
          text: `${description ?? ''}\n${note}\n${hasArchive}`,
        })),
      clear: () => bookmarks.clear(),
    };
  },
};

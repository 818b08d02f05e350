import { html, json } from '../support/answers.ts';
import type { BackendKind, SeenRequest } from '../support/backend.ts';

interface Bookmark {
  readonly id: number;
  readonly url: string;
  title: string;
  description: string;
  notes: string;
  unread: boolean;
  tag_names: string[];
}

/** `parse_tag_string` of linkding: white space is a hyphen, order and case do not count. */
const tagsOf = (names: readonly string[]): string[] => {
  const tags = names.flatMap((name) => name.split(',')).map((name) => name.trim().replace(/\s/g, '-'));
  return [...new Map(tags.filter(Boolean).map((tag) => [tag.toLowerCase(), tag])).values()].toSorted();
};

export const linkding: BackendKind = {
  kind: 'linkding',
  account: {
    config: { url: 'https://home.example/links/', isUnread: true, withOfferings: false },
    secrets: { token: 'b7f0c5d1e9a84c2f9d3e' },
  },
  readsAnswers: true,
  refusal: (words) => json(400, { url: [words] }),
  shownTitle: (title) => title.trim(),
  start() {
    const bookmarks = new Map<number, Bookmark>();
    let nextId = 1;
    const byUrl = (url: string | null) => [...bookmarks.values()].find((bookmark) => bookmark.url === url) ?? null;
    const problemOf = ({ title, tag_names }: Bookmark): string | null => {
      if (title.length > 512) return 'Ensure this field has no more than 512 characters.';
      return tag_names.every((name) => name.trim() !== '' && name.length <= 64) ? null : 'This field may not be blank.';
    };
    const save = (bookmark: Bookmark, sent: Partial<Bookmark>, status: number) => {
      const changed = { ...bookmark, ...sent, id: bookmark.id, url: bookmark.url, tag_names: sent.tag_names ?? [] };
      const problem = problemOf(changed);
      if (problem !== null) return json(400, { title: [problem] });
      const stored = { ...changed, title: changed.title.trim(), tag_names: tagsOf(changed.tag_names) };
      bookmarks.set(bookmark.id, stored);
      return json(status, stored);
    };
    const fresh = (url: string): Bookmark => ({
      id: nextId++,
      url,
      title: '',
      description: '',
      notes: '',
      unread: false,
      tag_names: [],
    });
    return {
      answer(request: SeenRequest) {
        const { method, url, headers, text } = request;
        const path = url.pathname.replace(/^\/links\/api/, '');
        if (path === url.pathname) return html(404);
        if (headers['authorization'] !== 'Token b7f0c5d1e9a84c2f9d3e') return json(401, { detail: 'Invalid token.' });
        const id = /^\/bookmarks\/(\d+)\/$/.exec(path)?.[1];
        if (id !== undefined) {
          const there = bookmarks.get(Number(id));
          if (there === undefined) return json(404, { detail: 'No Bookmark matches the given query.' });
          return method === 'PATCH' ? save(there, JSON.parse(text), 200) : json(200, there);
        }
        switch (`${method} ${path}`) {
          case 'GET /bookmarks/check/':
            return json(200, { bookmark: byUrl(url.searchParams.get('url')), metadata: {}, auto_tags: [] });
          case 'POST /bookmarks/': {
            const sent = JSON.parse(text);
            return save(byUrl(sent.url) ?? fresh(sent.url), sent, 201);
          }
          case 'GET /user/profile/':
            return json(200, { theme: 'auto', version: '1.41.0' });
          default:
            return json(404, { detail: 'Not found.' });
        }
      },
      things: () =>
        [...bookmarks.values()].map(({ title, tag_names, description, notes }) => ({
          title,
          tags: tag_names,
          text: `${description}\n${notes}`,
        })),
      clear: () => bookmarks.clear(),
    };
  },
};

import { parseUrl } from '../../url/parse-url.ts';

/** A player that sites embed. */
interface Player {
  readonly host: RegExp;
  /** What the embedded thing is called where it has no title of its own. */
  readonly label: string;
  /** The address of the page that people open for it; null where the player's does not tell. */
  readonly page: (url: URL) => string | null;
}

const lastPart = (url: URL): string => url.pathname.split('/').findLast((part) => part !== '') ?? '';

/** The same path on the site itself, without the player's own part and settings. */
const onSite =
  (origin: string, part: RegExp) =>
  (url: URL): string =>
    origin + url.pathname.replace(part, '/');

const players: readonly Player[] = [
  {
    host: /(?:^|\.)youtube(?:-nocookie)?\.com$/,
    label: 'Video on YouTube',
    page: (url) => {
      const list = url.searchParams.get('list');
      if (url.pathname.startsWith('/embed/videoseries') && list !== null)
        return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`;
      return url.pathname.startsWith('/embed/') ? `https://www.youtube.com/watch?v=${lastPart(url)}` : null;
    },
  },
  {
    host: /^player\.vimeo\.com$/,
    label: 'Video on Vimeo',
    page: (url) => `https://vimeo.com/${lastPart(url)}`,
  },
  {
    host: /(?:^|\.)dailymotion\.com$/,
    label: 'Video on Dailymotion',
    page: (url) =>
      /^\/embed\/video\//.test(url.pathname) ? `https://www.dailymotion.com/video/${lastPart(url)}` : null,
  },
  { host: /^embed\.ted\.com$/, label: 'Talk on TED', page: onSite('https://www.ted.com', /^\//) },
  {
    host: /^platform\.(?:twitter|x)\.com$/,
    label: 'Post on X',
    page: (url) => {
      const id = url.searchParams.get('id');
      return id !== null && /^\d+$/.test(id) ? `https://x.com/i/status/${id}` : null;
    },
  },
  {
    host: /^open\.spotify\.com$/,
    label: 'Podcast on Spotify',
    page: onSite('https://open.spotify.com', /^\/embed(?:-podcast)?\//),
  },
  {
    host: /^embed\.podcasts\.apple\.com$/,
    label: 'Podcast on Apple Podcasts',
    page: (url) => `https://podcasts.apple.com${url.pathname}${url.search}`,
  },
  {
    host: /^w\.soundcloud\.com$/,
    label: 'Audio on SoundCloud',
    page: (url) => {
      const track = parseUrl(url.searchParams.get('url') ?? '');
      return track !== null && /^https?:$/.test(track.protocol) ? track.href : null;
    },
  },
  {
    host: /(?:^|\.)instagram\.com$/,
    label: 'Post on Instagram',
    page: (url) => `https://www.instagram.com${url.pathname.replace(/embed\/.*$/, '')}`,
  },
  {
    host: /^codepen\.io$/,
    label: 'Code on CodePen',
    page: onSite('https://codepen.io', /\/embed\/(?:preview\/)?/),
  },
];

/** What a player's address plays; null for one that is not known. */
export function playerOf(address: string): { readonly page: string; readonly label: string } | null {
  const url = parseUrl(address);
  const player = url === null ? undefined : players.find(({ host }) => host.test(url.hostname));
  return url === null || player === undefined ? null : { page: player.page(url) ?? address, label: player.label };
}

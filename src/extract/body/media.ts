import { parseUrl } from '../../url/parse-url.ts';
import { webAddress } from '../page/addresses.ts';
import { linkSchemes } from '../page/link-schemes.ts';
import { playerOf } from './players.ts';

/** Makes links absolute; those that lead nowhere safe become their text. */
export function resolveLinks(root: ParentNode, base: string): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const url = safeAddress(href, base);
    if (url === null) link.replaceWith(...link.childNodes);
    else link.setAttribute('href', url);
  }
}

/** The address made absolute, if a reader may follow it: http, https, or one of `linkSchemes`. */
export function safeAddress(address: string, base: string): string | null {
  // The URL parser drops tabs and line ends within a scheme, as browsers do: `java\nscript:`.
  const trimmed = address.trim();
  // The scheme of most links says already that they lead to a page, relative ones have none: they are parsed once.
  const url = /^(?:https?:|[/?#.])/i.test(trimmed) ? null : parseUrl(trimmed);
  return url !== null && linkSchemes.includes(url.protocol.slice(0, -1)) ? url.href : webAddress(trimmed, base);
}

/** Marks, in the copy, a paragraph that stands for a player: a picture rather than a line of text. */
export const embedMark = 'data-sheaf-embed';

/** Elements that show another page or play a film, and those that stand for one until they are clicked. */
const embeds =
  'iframe, video, audio, lite-youtube, lite-vimeo, amp-youtube, amp-vimeo, amp-twitter, amp-iframe, amp-video, amp-audio';

/** Frames that show a reader nothing: measuring, advertising, asking whether one is a human. */
const unseen =
  /(?:^|\.)(?:googletagmanager|doubleclick|googlesyndication|google-analytics|recaptcha|hcaptcha|adservice)\./;

/** Embedded frames and players become links to what they show. */
export function linkEmbeds(root: ParentNode, base: string): void {
  for (const embed of root.querySelectorAll(embeds)) linkEmbed(embed, base);
}

function linkEmbed(embed: Element, base: string): void {
  const url = shownBy(embed, base);
  if (url === null) {
    embed.remove();
    return;
  }
  const player = playerOf(url);
  const link = embed.ownerDocument.createElement('a');
  link.setAttribute('href', player?.page ?? url);
  link.textContent = titleOf(embed) ?? player?.label ?? url;
  const paragraph = embed.ownerDocument.createElement('p');
  paragraph.setAttribute(embedMark, '');
  paragraph.append(link);
  embed.replaceWith(paragraph);
}

/** The address of what an element embeds; null where it shows nothing to a reader. */
function shownBy(embed: Element, base: string): string | null {
  const number = ['videoid', 'data-videoid', 'data-tweetid'].map((name) => embed.getAttribute(name)).find(Boolean);
  const site = embed.localName.replace(/^(?:lite|amp)-/, '');
  if (number !== undefined && number !== null && /^[\w-]{1,40}$/.test(number)) {
    if (site === 'youtube') return `https://www.youtube.com/embed/${number}`;
    if (site === 'vimeo') return `https://player.vimeo.com/video/${number}`;
    if (site === 'twitter') return `https://platform.twitter.com/embed/Tweet.html?id=${number}`;
  }
  const stated = ['src', 'data-src', 'data-lazy-src'].map((name) => embed.getAttribute(name)?.trim());
  const source =
    stated.find((address) => address && !/^about:/i.test(address)) ??
    embed.querySelector('source')?.getAttribute('src');
  const url = source === null || source === undefined ? null : webAddress(source, base);
  const isPoint = ['width', 'height'].some((name) => /^\s*[0-3](?:px)?\s*$/.test(embed.getAttribute(name) ?? ''));
  return url === null || isPoint || unseen.test(new URL(url).hostname) ? null : url;
}

/** What players are called when nobody has named what they play. */
const noTitle =
  /^(?:(?:youtube|vimeo|spotify|x|twitter|embedded|video|audio|media|player|post|tweet|content|embed|iframe|frame|object|from|by|oembed|widget)[\s:-]*)+$/i;

function titleOf(embed: Element): string | null {
  const title = ['title', 'playlabel', 'aria-label', 'data-title']
    .map((name) => embed.getAttribute(name)?.replace(/\s+/gu, ' ').trim() ?? '')
    .find((text) => text !== '' && !noTitle.test(text));
  return title ?? null;
}

import type { ClipUrls } from '../../model/clip.ts';
import { asText, type Values } from './values.ts';

/** The three addresses; null where the file names no http(s) address at all: a clip is known by it. */
export function readUrls(values: Values): ClipUrls | null {
  const original = [values.at('link', 'original'), values.at('original')];
  const clean = [values.at('link', 'href'), values.at('href'), values.at('openProjectCustomFields', 'cleanUrl')];
  const source = [...original, values.at('openProjectCustomFields', 'sourceUrl')].map(asText).find(isWebAddress);
  const published = clean.map(asText).find(isWebAddress) ?? source;
  return published === undefined ? null : { visited: source ?? published, canonical: null, clean: published };
}

/** Absolute, http or https: what may become a link or an image's source. */
export const isWebAddress = (text: string | null): text is string =>
  text !== null && /^https?:\/\//i.test(text) && URL.canParse(text);

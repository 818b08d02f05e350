import type { Meta, Provenance } from '../../model/capture.ts';
import type { Clip, ClipUrls } from '../../model/clip.ts';
import { clipIdOf } from '../../url/clip-id.ts';
import { readDates } from './dates.ts';
import { readImage } from './image.ts';
import { readOfferings, readTopics } from './taxonomy.ts';
import { asText, asTexts, firstText, type Values } from './values.ts';
import { readWorkPackage } from './work-package.ts';

type ReadFields = Pick<
  Clip,
  'title' | 'description' | 'authors' | 'published' | 'modified' | 'siteName' | 'language' | 'keywords' | 'image'
>;

/** The clip that a file tells of, at its first revision. Body and hash are the caller's. */
export function readClip(values: Values, urls: ClipUrls, now: Date): Omit<Clip, 'wordCount' | 'contentHash'> {
  const fields = readFields(values);
  return {
    ...fields,
    ...readDates(values, now),
    id: ownId(asText(values.at('mdName'))) ?? clipIdOf(urls.clean),
    revision: 1,
    urls,
    favicon: null,
    note: '',
    topics: readTopics(values),
    offerings: readOfferings(values),
    provenance: provenanceOf(fields),
    ...readWorkPackage(values),
  };
}

function readFields(values: Values): ReadFields {
  const html = (key: Meta['key']) => values.at('htmlMetaData', key);
  const openGraph = (key: Meta['key']) => values.at('openGraphMetaData', key);
  return {
    title: asText(values.at('title')) ?? '',
    // The file's own `description` is the beginning of its body.
    description:
      firstText(
        html('description'),
        html('ogdescription'),
        openGraph('ogdescription'),
        values.at('twitterMetaData', 'twitterdescription'),
        values.at('description'),
      ) ?? '',
    authors: asTexts(values.at('author')),
    published: dateText(firstText(html('articlepublished_time'))),
    modified: dateText(firstText(html('articlemodified_time'), html('ogupdated_time'), openGraph('ogupdated_time'))),
    siteName: firstText(html('ogsite_name'), openGraph('ogsite_name')),
    language: firstText(html('oglocale'))?.replace('_', '-') ?? null,
    keywords: (firstText(html('keywords')) ?? '')
      .split(',')
      .map((keyword) => keyword.trim())
      .filter((keyword) => keyword !== ''),
    image: readImage(values),
  };
}

const provenanceOf = (fields: ReadFields): Provenance =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
      .map(([field]) => [field, 'imported']),
  );

/** The UUID in `<uuid>.md`. */
const ownId = (mdName: string | null): string | null =>
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.md$/i.exec(mdName ?? '')?.[1]?.toLowerCase() ?? null;

/** ISO 8601 as it stands; null for a date in words. */
const dateText = (text: string | null): string | null =>
  text !== null && /^\d{4}(?:-\d{2}){0,2}(?!\d)/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

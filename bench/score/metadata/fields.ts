import type { Extracted } from '../../../scripts/extract/extracted.ts';
import type { ExpectedMetadata } from '../../corpus/metadata-page.ts';
import { isSameAddress } from './addresses.ts';
import { isSameAuthorLine, isSameAuthors } from './authors.ts';
import { isSameDate } from './dates.ts';
import { isSameLanguage } from './languages.ts';
import { isSameText } from './text.ts';

export const metadataFields = [
  'title',
  'author',
  'published',
  'description',
  'image',
  'siteName',
  'lang',
  'canonical',
] as const satisfies readonly (keyof ExpectedMetadata & keyof Extracted)[];
export type MetadataField = (typeof metadataFields)[number];

const comparisons: Readonly<Record<Exclude<MetadataField, 'author'>, (expected: string, got: string) => boolean>> = {
  title: isSameText,
  published: isSameDate,
  description: isSameText,
  image: isSameAddress,
  siteName: isSameText,
  lang: isSameLanguage,
  canonical: isSameAddress,
};

/** The metadata that an extractor gave. */
export type GotMetadata = Pick<Extracted, MetadataField>;

/** Whether an extractor gives authors one by one, or all of them in a line. */
export type AuthorForm = 'list' | 'line';

/** Whether one field is right; null where nobody annotated it, so that it counts neither way. */
export function isRight(
  field: MetadataField,
  expected: ExpectedMetadata,
  got: GotMetadata,
  authors: AuthorForm,
): boolean | null {
  if (expected[field] === undefined) return null;
  if (field !== 'author') {
    const value = got[field];
    return value !== null && (expected[field]?.some((right) => comparisons[field](right, value)) ?? false);
  }
  const names = expected.author ?? [];
  return authors === 'list' ? isSameAuthors(names, got.author) : isSameAuthorLine(names, got.author.join(', '));
}

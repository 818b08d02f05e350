import { categoryOf, isAccepted, isProposed } from '../../model/catalog.ts';
import type { FullClip } from '../../model/clip.ts';
import { slugify } from '../../url/slug.ts';
import { dumpPortable, type YamlPairs, type YamlValue } from '../yaml.ts';

/** An image inside of the page's address (`data:`) would fill the front matter with its bytes. */
const imageUrl = ({ clip }: FullClip): string | null =>
  clip.image !== null && /^https?:/i.test(clip.image.url) ? clip.image.url : null;

/** Topics as tags: Obsidian takes no spaces in a tag and no tag of digits alone. */
const tags = ({ clip }: FullClip): string[] => [
  ...new Set(clip.topics.map((topic) => slugify(topic.label)).filter((tag) => /\D/.test(tag))),
];

/**
 * The properties in their order. Names that Obsidian and Hugo know are used where they mean the same: Hugo takes
 * `published` and `modified` for its own dates.
 */
const properties: readonly { readonly key: string; value(full: FullClip): YamlValue }[] = [
  { key: 'title', value: ({ clip }) => clip.title },
  { key: 'source', value: ({ clip }) => clip.urls.clean },
  { key: 'author', value: ({ clip }) => [...clip.authors] },
  { key: 'site', value: ({ clip }) => clip.siteName },
  { key: 'published', value: ({ clip }) => clip.published },
  { key: 'modified', value: ({ clip }) => clip.modified },
  { key: 'clipped', value: ({ clip }) => clip.clippedOn },
  { key: 'description', value: ({ clip }) => clip.description },
  { key: 'language', value: ({ clip }) => clip.language },
  { key: 'image', value: imageUrl },
  { key: 'topics', value: ({ clip }) => clip.topics.filter(isAccepted).map(categoryOf) },
  { key: 'proposedTopics', value: ({ clip }) => clip.topics.filter(isProposed).map(categoryOf) },
  { key: 'offerings', value: ({ clip }) => clip.offerings.map((offering) => offering.label) },
  { key: 'tags', value: tags },
  { key: 'note', value: ({ clip }) => clip.note },
];

/**
 * The front matter without its fences. What is not known has no key.
 *
 * @param images paths of files beside the Markdown, by the images' addresses; `imageSources` says where each is from, so
 *   that an import finds the way back
 */
export function renderProperties(full: FullClip, images: ReadonlyMap<string, string>): string {
  const sources = [...images].map(([url, path]): [string, string] => [path, url]);
  const pairs = [
    ...properties.map(({ key, value }) => [key, value(full)] as const),
    ['cover', images.get(full.clip.image?.url ?? '') ?? null] as const,
    ['imageSources', sources.length === 0 ? null : Object.fromEntries(sources)] as const,
  ];
  return dumpPortable(pairs.filter(([, value]) => isKnown(value)) satisfies YamlPairs);
}

const isKnown = (value: YamlValue): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

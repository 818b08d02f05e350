import { categoryOf, isAccepted, isProposed } from '../../model/catalog.ts';
import type { FullClip } from '../../model/clip.ts';
import type { ClipFields } from './fields.ts';
import { optionsOfTopics } from './topics.ts';

/** Characters of a subject: https://www.openproject.org/docs/api/endpoints/work-packages/. */
const subjectLength = 255;

interface Link {
  readonly href: string | null;
}

/** What a clip writes into a work package. Custom fields of text stand at the top, lists among the links. */
export interface WorkPackageBody {
  readonly subject: string;
  readonly description: { readonly format: 'markdown'; readonly raw: string };
  readonly [customField: `customField${number}`]: string;
  readonly _links: { readonly [key: string]: Link | readonly Link[] };
}

/** The work package of a clip, and a sentence for what of the clip has no place there. */
export function workPackageBody(
  full: FullClip,
  fields: ClipFields,
): { readonly body: WorkPackageBody; readonly notes: readonly string[] } {
  const { clip } = full;
  const topics = topicLinks(full, fields);
  const texts = [
    [fields.clipIdField, clip.id],
    [fields.sourceUrlField, clip.urls.visited],
    [fields.cleanUrlField, clip.urls.clean],
  ] as const;
  return {
    body: {
      subject: subjectOf(clip.title.trim() === '' ? clip.urls.clean : clip.title),
      description: { format: 'markdown', raw: descriptionOf(full, fields) },
      ...Object.fromEntries(texts.flatMap(([field, text]) => (field === null ? [] : [[field.key, text]]))),
      _links: topics.links,
    },
    notes: topics.notes,
  };
}

/** One line of at most 255 characters, cut with an ellipsis. */
export function subjectOf(title: string): string {
  const characters = Array.from(title.replace(/\s+/g, ' ').trim());
  return characters.length <= subjectLength
    ? characters.join('')
    : `${characters
        .slice(0, subjectLength - 1)
        .join('')
        .trimEnd()}…`;
}

/** The last line of a description, where no field holds the address. The clip is found again by it. */
export const sourceLine = (cleanUrl: string): string => `Source: <${cleanUrl}>`;

/**
 * The curator's note, topics that are only proposed, which no list has yet, then the article, or what the page says of
 * itself where there is none.
 */
function descriptionOf({ clip, content }: FullClip, { cleanUrlField }: ClipFields): string {
  const article = content.body?.markdown.trim() ?? '';
  const proposed = clip.topics.filter(isProposed).map(categoryOf);
  const parts = [
    clip.note.trim(),
    proposed.length === 0 ? '' : `Proposed topics: ${proposed.map(asCode).join(', ')}`,
    article === '' ? clip.description.trim() : article,
    cleanUrlField === null ? sourceLine(clip.urls.clean) : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A name that a person has typed, in Markdown that must not do more than show it. */
const asCode = (name: string): string => {
  const fence = '`'.repeat(Math.max(0, ...Array.from(name.matchAll(/`+/g), ([ticks]) => ticks.length)) + 1);
  const space = /^`|`$/.test(name) ? ' ' : '';
  return `${fence}${space}${name.replace(/\s+/g, ' ')}${space}${fence}`;
};

function topicLinks(
  { clip }: FullClip,
  { topicsField }: ClipFields,
): { readonly links: WorkPackageBody['_links']; readonly notes: readonly string[] } {
  if (topicsField === null) return { links: {}, notes: [] };
  const { key, name, kind, options } = topicsField;
  const { found, missing } = optionsOfTopics(clip.topics, options);
  // Nobody expects an option for a topic that is only proposed: the description names it.
  const notes = missing
    .filter(isAccepted)
    .map((topic) => `The topic “${categoryOf(topic)}” is no option of “${name}” and was left out.`);
  if (kind === 'multi-list') return { links: { [key]: found.map(({ href }) => ({ href })) }, notes };
  const [first, ...others] = found;
  return {
    links: { [key]: { href: first?.href ?? null } },
    notes: [...notes, ...others.map(({ title }) => `“${name}” takes one topic: “${title}” was left out.`)],
  };
}

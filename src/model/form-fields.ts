import type { LeadImage, MetadataField, PageMetadata, Provenance } from './capture.ts';
import type { Clip, ClipFields } from './clip.ts';
import type { DraftEdits } from './draft.ts';

/** Fields that the form lets the user change and whose origin is on record. */
const editableFields = [
  'title',
  'description',
  'authors',
  'published',
  'siteName',
  'image',
] as const satisfies readonly MetadataField[];
type EditableField = (typeof editableFields)[number];
type Editable = Pick<ClipFields, EditableField>;

/** What the fields of a clip are put together from. */
export interface FieldSources {
  readonly edits: DraftEdits;
  /** The clip that the library holds for this page. */
  readonly known: Clip | null;
  readonly metadata: PageMetadata | null;
  readonly page: { readonly visited: string; readonly clean: string; readonly tabTitle: string } | null;
  /** What loading the lead image showed. */
  readonly imageProbe: LeadImage | null;
}

/**
 * What the form shows and a save sends. An edit made now comes first; then, for a page that is in the library already,
 * what was edited or imported there; then what the page says today; then what it said when it was clipped.
 */
export function formFields(state: FieldSources): ClipFields {
  const { edits, known, metadata } = state;
  const choose = <T>(field: EditableField, edit: T | undefined, read: (source: Editable) => T, otherwise: T): T => {
    // Null is an edit too: the user has emptied the field.
    if (edit !== undefined) return edit;
    if (isHeld(known, field)) return read(known);
    const sources: readonly (Editable | null)[] = [metadata, known];
    const said = sources.flatMap((source) => (source === null ? [] : [read(source)])).find(isSaid);
    return said ?? otherwise;
  };

  return {
    urls: {
      visited: known?.urls.visited ?? metadata?.visited ?? state.page?.visited ?? '',
      canonical: metadata?.canonical ?? known?.urls.canonical ?? null,
      clean: (edits.cleanUrl ?? known?.urls.clean ?? state.page?.clean ?? '').trim(),
    },
    title: choose('title', edits.title, (source) => source.title, state.page?.tabTitle ?? ''),
    description: choose('description', edits.description, (source) => source.description, ''),
    authors: choose('authors', edits.authors, (source) => source.authors, []),
    published: choose('published', edits.published, (source) => source.published, null),
    modified: metadata?.modified ?? known?.modified ?? null,
    siteName: choose('siteName', edits.siteName, (source) => source.siteName, null),
    language: metadata?.language ?? known?.language ?? null,
    keywords: metadata?.keywords ?? known?.keywords ?? [],
    image: withProbe(
      choose('image', edits.image, (source) => source.image, null),
      state.imageProbe,
    ),
    favicon: metadata?.favicon ?? known?.favicon ?? null,
    note: edits.note ?? known?.note ?? '',
    topics: edits.topics ?? known?.topics ?? [],
    offerings: edits.offerings ?? known?.offerings ?? [],
    provenance: provenanceOf(state),
  };
}

/** What the form shows only because the library holds the page: a note, terms, and fields that were put there by hand. */
export function broughtByLibrary({ known }: FieldSources): DraftEdits {
  if (known === null) return {};
  const { note, topics, offerings } = known;
  const held = editableFields.filter((field) => isHeld(known, field)).map((field) => [field, known[field]]);
  return { note, topics, offerings, ...Object.fromEntries(held) };
}

/** Whether a source says anything: an empty text or list is a page's silence. */
const isSaid = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Whether the library's value of a field was put there by hand and so outlives what the page says. */
function isHeld(known: Clip | null, field: MetadataField): known is Clip {
  const rule = known?.provenance[field];
  return rule === 'edited' || rule === 'imported';
}

function withProbe(image: LeadImage | null, probe: LeadImage | null): LeadImage | null {
  return image !== null && probe?.url === image.url
    ? { ...image, width: probe.width ?? image.width, height: probe.height ?? image.height, loads: probe.loads }
    : image;
}

function provenanceOf(state: FieldSources): Provenance {
  const { edits, known, metadata } = state;
  const provenance: Provenance = { ...known?.provenance, ...metadata?.provenance };
  for (const field of editableFields) {
    const rule = known?.provenance[field];
    if (edits[field] !== undefined && !isSame(edits[field], metadata, field)) provenance[field] = 'edited';
    else if (edits[field] === undefined && isHeld(known, field) && rule !== undefined) provenance[field] = rule;
  }
  return provenance;
}

function isSame(edit: unknown, metadata: PageMetadata | null, field: EditableField): boolean {
  return metadata !== null && JSON.stringify(edit) === JSON.stringify(metadata[field]);
}

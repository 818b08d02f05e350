import type { Clip } from '../model/clip.ts';
import type { DraftEdits } from '../model/draft.ts';
import { formFields } from '../model/form-fields.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Filing, PageOutcome } from '../model/queued-page.ts';
import type { Result } from '../model/result.ts';
import type { RequestOf } from '../protocol/messages.ts';
import { cleanUrl } from '../url/clean-url.ts';
import type { CleaningRules } from '../url/cleaning-rules.ts';
import { urlKey } from '../url/url-key.ts';
import type { CapturedPage, ReadPage } from './captured-page.ts';

/** A clip as it is to be saved, without what only the one who saves it knows. */
export type PageToSave = Pick<RequestOf<'clip.save'>, 'expectedRevision' | 'fields' | 'content'>;

export interface ClipPageWorld {
  readonly rules: CleaningRules;
  /** The clip that the library lists under a page's `urlKey()`. */
  findClip(key: string): Promise<Result<Clip | null, Problem>>;
  /** What was typed into the form for that page and not saved. */
  readDraft(key: string): Promise<Result<DraftEdits | null, Problem>>;
  save(page: PageToSave): Promise<Result<{ readonly clip: Clip; readonly created: boolean }, Problem>>;
}

export interface PageToClip {
  readonly url: string;
  readonly filing: Filing;
  readonly read: ReadPage;
}

/** `restFor`: how long the site asks to be left alone, in ms. */
export type ClippedPage = PageOutcome & { readonly restFor?: number };

/**
 * Clips one page: looks whether the library holds it, reads it, and saves it by the same path as the form does. What lies
 * in an unsaved draft of the page is taken along, since the save drops the draft. Null where it was stopped before it was
 * saved; once it is being saved, a stop comes too late. Never rejects.
 */
export const clipPage = (page: PageToClip, world: ClipPageWorld, signal: AbortSignal): Promise<ClippedPage | null> =>
  // One page that trips over a bug of ours must not take the others with it.
  clip(page, world, signal).catch((cause: unknown) => failed(unforeseen(cause)));

async function clip(
  { url, filing, read }: PageToClip,
  world: ClipPageWorld,
  signal: AbortSignal,
): Promise<ClippedPage | null> {
  const key = keyOf(url, world);
  const before = await world.findClip(key);
  if (!before.ok) return failed(before.error);
  if (before.value !== null && filing.ifKnown === 'leave') return left(before.value);
  const page = await read(signal);
  if (signal.aborted) return null;
  if (!page.ok) return { ...failed(page.error.problem), ...restOf(page.error.restFor) };
  const arrived = keyOf(page.value.metadata.visited, world);
  // Where the link led elsewhere, that page may be known.
  const known = arrived === key ? before : await world.findClip(arrived);
  if (!known.ok) return failed(known.error);
  if (known.value !== null && filing.ifKnown === 'leave') return left(known.value);
  const draft = await world.readDraft(arrived);
  if (!draft.ok) return failed(draft.error);
  if (signal.aborted) return null;
  return save({ page: page.value, known: known.value, edits: draft.value ?? {}, filing }, world);
}

const keyOf = (url: string, { rules }: ClipPageWorld): string => urlKey(cleanUrl(url, rules));

interface PageToFile {
  readonly page: CapturedPage;
  readonly known: Clip | null;
  readonly edits: DraftEdits;
  readonly filing: Filing;
}

async function save(given: PageToFile, world: ClipPageWorld, isAgain = false): Promise<ClippedPage> {
  const request = requestOf(given, world);
  const saved = await world.save(request);
  if (!saved.ok && saved.error.code === 'conflict' && !isAgain) {
    // Another link that leads to the same page was faster, or another window.
    const known = await world.findClip(keyOf(request.fields.urls.clean, world));
    if (known.ok && known.value !== null)
      return given.filing.ifKnown === 'leave' ? left(known.value) : save({ ...given, known: known.value }, world, true);
  }
  if (!saved.ok) return failed(saved.error);
  const { clip, created } = saved.value;
  const hasBody = request.content.body !== null || clip.contentHash !== null;
  return { kind: created ? 'saved' : 'updated', clipId: clip.id, title: titleOf(clip), hasBody };
}

function requestOf({ page, known, edits, filing }: PageToFile, { rules }: ClipPageWorld): PageToSave {
  const { metadata, body, otherTitle } = page;
  const { visited } = metadata;
  const sources = { known, metadata, page: { visited, clean: cleanUrl(visited, rules), tabTitle: otherTitle } };
  const fields = formFields({ ...sources, edits, imageProbe: null });
  return {
    expectedRevision: known?.revision ?? null,
    fields: {
      ...fields,
      topics: [...fields.topics, ...filing.topics.filter(({ id }) => fields.topics.every((each) => each.id !== id))],
      offerings: [
        ...fields.offerings,
        ...filing.offerings.filter((one) => fields.offerings.every((each) => each.offeringId !== one.offeringId)),
      ],
    },
    content: { body, metas: metadata.metas, jsonLd: metadata.jsonLd },
  };
}

const left = (clip: Clip): ClippedPage => ({
  kind: 'known',
  clipId: clip.id,
  title: titleOf(clip),
  hasBody: clip.contentHash !== null,
});

const titleOf = ({ title, urls }: Clip): string => (title.trim() === '' ? urls.clean : title);

const failed = (found: Problem): ClippedPage => ({ kind: 'failed', problem: found });

const unforeseen = (cause: unknown): Problem =>
  problem('injection-failed', 'Sheaf could not read this page.', 'Open it in a tab, and clip the tab.', [
    String(cause),
  ]);

const restOf = (restFor: number | null) => (restFor === null ? {} : { restFor });

import type { ArticleBody, PageMetadata } from '../src/model/capture.ts';
import type { BodyScope } from '../src/model/capture-api.ts';
import { fieldsOfPage } from '../src/model/clip-fields.ts';
import { type Anchor, type Highlight, highlightColors } from '../src/model/highlight.ts';
import { type Problem, problem } from '../src/model/problem.ts';
import { err, ok, type Result } from '../src/model/result.ts';
import { findByKey } from '../src/platform/database/clips.ts';
import { readHighlights } from '../src/platform/database/highlights.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { putHighlights } from '../src/platform/database/writes/highlights.ts';
import { saveClip } from '../src/platform/database/writes/save-clip.ts';
import type { CommandedTab } from '../src/platform/highlight-commands.ts';
import { cleanUrl } from '../src/url/clean-url.ts';
import { rulesOfSettings } from '../src/url/rules-of-settings.ts';
import { urlKey } from '../src/url/url-key.ts';
import type { Collaborators } from './collaborators.ts';
import { withRoomForClips } from './images/make-room.ts';

/** What a page is asked for. */
export interface HighlightPage {
  readSelection(tabId: number): Promise<Result<Anchor | null, Problem>>;
  showHighlights(tabId: number, highlights: readonly Highlight[]): Promise<Result<readonly string[], Problem>>;
  openPage(tabId: number): Promise<Result<{ contentType: string }, string>>;
  readMetadata(tabId: number): Promise<Result<PageMetadata, Problem>>;
  readBody(tabId: number, scope: BodyScope): Promise<Result<ArticleBody, Problem>>;
  /** Says on the tab's toolbar button what went wrong; never fails. */
  markTrouble(tabId: number, message: string): Promise<void>;
}

type World = Pick<Collaborators, 'withLibrary' | 'now' | 'announce' | 'badge' | 'keepImages' | 'maintainIndex'> & {
  readonly page: HighlightPage;
  readonly newId: () => string;
};

/**
 * Marks what is selected in a page, for which a clip is made where there is none, and shows all that is marked there. With
 * nothing selected it only shows. What came of it is seen on the page and on the toolbar button.
 */
export async function highlightPage(tab: CommandedTab, world: World): Promise<void> {
  const done = await markAndShow(tab, world);
  if (done.ok) await world.badge(tab.id);
  else await world.page.markTrouble(tab.id, `${done.error.message} ${done.error.nextStep}`);
}

async function markAndShow(tab: CommandedTab, world: World): Promise<Result<null, Problem>> {
  const selected = await world.page.readSelection(tab.id);
  if (!selected.ok) return selected;
  const clean = await cleanAddress(tab.url, world);
  if (!clean.ok) return clean;
  const known = await world.withLibrary((db) => findByKey(db, urlKey(clean.value)));
  if (!known.ok) return known;
  if (selected.value === null) return known.value === null ? err(nothingSelected) : show(tab.id, known.value.id, world);
  const clipId = known.value === null ? await clipPage(tab, clean.value, world) : ok(known.value.id);
  if (!clipId.ok) return clipId;
  const highlight = newHighlight(clipId.value, selected.value, world);
  const kept = await world.withLibrary((db) => putHighlights(db, [highlight]));
  if (!kept.ok) return kept;
  world.announce({ kind: 'highlights', ids: [clipId.value] });
  world.maintainIndex();
  return show(tab.id, clipId.value, world);
}

async function show(tabId: number, clipId: string, { withLibrary, page }: World): Promise<Result<null, Problem>> {
  const highlights = await withLibrary(async (db) => ok(await readHighlights(db, clipId)));
  if (!highlights.ok) return highlights;
  const shown = await page.showHighlights(tabId, highlights.value);
  return shown.ok ? ok(null) : shown;
}

async function cleanAddress(url: string, { withLibrary }: World): Promise<Result<string, Problem>> {
  const settings = await withLibrary(readSettings);
  return settings.ok ? ok(cleanUrl(url, rulesOfSettings(settings.value))) : settings;
}

/** Saves the page as the popup would, with the article as its body, and sends it nowhere: that is for the form to choose. */
async function clipPage(
  { id: tabId, title }: CommandedTab,
  clean: string,
  { page, withLibrary, now, announce, keepImages }: World,
): Promise<Result<string, Problem>> {
  const opened = await page.openPage(tabId);
  if (!opened.ok) return err(notReadable(opened.error));
  const metadata = await page.readMetadata(tabId);
  if (!metadata.ok) return metadata;
  const body = await page.readBody(tabId, 'article');
  const { metas, jsonLd } = metadata.value;
  const request = {
    expectedRevision: null,
    fields: fieldsOfPage(metadata.value, clean, title),
    content: { body: body.ok ? body.value : null, metas, jsonLd },
    destinationIds: null,
    image: null,
  };
  const saved = await withRoomForClips(() => withLibrary((db) => saveClip(db, request, { now })), {
    withLibrary,
    announce,
  });
  if (!saved.ok) return saved;
  announce({ kind: 'clips', ids: [saved.value.clip.id] });
  keepImages({ clipId: saved.value.clip.id, tabId });
  return ok(saved.value.clip.id);
}

function newHighlight(clipId: string, { quote, position }: Anchor, { now, newId }: World): Highlight {
  const at = now().toISOString();
  const color = highlightColors[0];
  return { id: newId(), clipId, quote, position, color, note: '', createdAt: at, updatedAt: at };
}

const nothingSelected = problem(
  'not-found',
  'Nothing is selected on this page, and nothing was highlighted on it before.',
  'Select a passage of the text, then highlight it.',
);

const notReadable = (cause: string): Problem =>
  problem('injection-failed', 'Sheaf could not read this page.', 'Reload the page and try again.', [cause]);

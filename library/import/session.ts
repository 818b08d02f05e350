import type { ImportFile } from '../../src/import/files/import-file.ts';
import type { Finding } from '../../src/import/finding.ts';
import { labelMatcher } from '../../src/import/labels/match-labels.ts';
import { readFiles } from '../../src/import/read-files.ts';
import type { TopicReference } from '../../src/model/catalog.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ok, type Result } from '../../src/model/result.ts';
import type { Settings } from '../../src/model/settings.ts';
import { rulesOfSettings } from '../../src/url/rules-of-settings.ts';
import type { TransferWorld } from '../transfer/world.ts';
import { applyImport, type Ending, nothingDone, type Progress } from './apply.ts';
import { firstChoices, type ImportChoices, labelsToCreate, topicsByChoice } from './choices.ts';
import { refusedRows } from './refused-rows.ts';
import { type Survey, surveyOf } from './survey.ts';

/** Where the user is with an import. */
export type ImportState =
  | { readonly step: 'choose'; readonly problem: Problem | null }
  | { readonly step: 'reading'; readonly entries: number }
  | {
      readonly step: 'preview';
      readonly survey: Survey;
      readonly choices: ImportChoices;
      readonly problem: Problem | null;
    }
  | {
      readonly step: 'importing';
      readonly survey: Survey;
      readonly choices: ImportChoices;
      readonly progress: Progress;
    }
  | { readonly step: 'ended'; readonly survey: Survey; readonly choices: ImportChoices; readonly ending: Ending };

export interface ImportSession {
  choose(files: readonly ImportFile[]): Promise<void>;
  change(choices: ImportChoices): void;
  /** Imports, or goes on where it was stopped. */
  start(): Promise<void>;
  /** Stops reading or importing; what is stored stays. */
  stop(): void;
  /** All refused rows as a file, read once more. */
  saveRefused(): Promise<void>;
  /** Back to the choice of files. */
  leave(): void;
}

/** An import from the choice of files to its end. Everything with an effect goes through `world`. */
export function startImport(world: TransferWorld, show: (state: ImportState) => void): ImportSession {
  let state: ImportState = { step: 'choose', problem: null };
  let files: readonly ImportFile[] = [];
  let abort = new AbortController();
  const become = (next: ImportState): void => {
    state = next;
    show(next);
  };

  async function choose(chosen: readonly ImportFile[]): Promise<void> {
    files = chosen;
    abort = new AbortController();
    const { signal } = abort;
    become({ step: 'reading', entries: 0 });
    const surveyed = await preview(world, files, (entries) => become({ step: 'reading', entries }), signal);
    if (signal.aborted) become({ step: 'choose', problem: null });
    else if (!surveyed.ok) become({ step: 'choose', problem: surveyed.error });
    else become({ step: 'preview', survey: surveyed.value, choices: firstChoices, problem: null });
  }

  async function start(): Promise<void> {
    if (state.step !== 'preview' && state.step !== 'ended') return;
    const { survey, choices } = state;
    const from = state.step === 'ended' ? state.ending.progress : nothingDone;
    abort = new AbortController();
    become({ step: 'importing', survey, choices, progress: from });
    const ending = await run(world, files, { survey, choices, from }, abort.signal, (progress) =>
      become({ step: 'importing', survey, choices, progress }),
    );
    if (ending.ok) become({ step: 'ended', survey, choices, ending: ending.value });
    else become({ step: 'ended', survey, choices, ending: { kind: 'stopped', progress: from, problem: ending.error } });
  }

  async function saveRefused(): Promise<void> {
    const settings = await world.readSettings();
    if (!settings.ok) {
      if (state.step === 'preview') become({ ...state, problem: settings.error });
      return;
    }
    const context = { settings: settings.value, now: world.now() };
    const content = await refusedRows(readFiles(files, context));
    world.saveFile({ name: 'sheaf-not-imported.csv', mediaType: 'text/csv', content });
  }

  return {
    choose,
    change(choices) {
      if (state.step === 'preview') become({ ...state, choices });
    },
    start,
    stop: () => abort.abort(),
    saveRefused,
    leave: () => become({ step: 'choose', problem: null }),
  };
}

async function preview(
  world: TransferWorld,
  files: readonly ImportFile[],
  onProgress: (entries: number) => void,
  signal: AbortSignal,
): Promise<Result<Survey, Problem>> {
  const [settings, stored] = await Promise.all([world.readSettings(), world.readCatalog()]);
  if (!settings.ok) return settings;
  if (!stored.ok) return stored;
  let failure: Problem | null = null;
  const survey = await surveyOf(
    readFiles(files, { settings: settings.value, now: world.now() }),
    {
      rules: rulesOfSettings(settings.value),
      topicOf: labelMatcher(stored.value.catalog),
      async countKnown(keys) {
        const known = await world.countKnown(keys);
        if (known.ok) return known.value;
        failure = known.error;
        return 0;
      },
      onProgress,
    },
    signal,
  );
  return failure === null ? ok(survey) : { ok: false, error: failure };
}

interface Run {
  readonly survey: Survey;
  readonly choices: ImportChoices;
  readonly from: Progress;
}

async function run(
  world: TransferWorld,
  files: readonly ImportFile[],
  { survey, choices, from }: Run,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Result<Ending, Problem>> {
  const read = await world.readSettings();
  if (!read.ok) return read;
  const context = { settings: read.value, now: world.now() };
  const settings = await restoreSettings(world, files, context, choices, survey);
  if (!settings.ok) return settings;
  const created = await createTopics(world, labelsToCreate(survey.labels, choices));
  if (!created.ok) return created;
  const toIncoming = await world.loadIncoming();
  const incomingContext = {
    rules: rulesOfSettings(settings.value),
    now: context.now,
    topicOf: topicsByChoice(survey.labels, choices, created.value),
  };
  const ending = await applyImport(
    readFiles(files, context),
    from,
    {
      toIncoming: (finding) => toIncoming(finding, incomingContext),
      merge: (request) => world.send('clip.merge', request),
      putImage: async (request) => {
        const put = await world.send('image.put', request);
        return put.ok && put.value.isKept;
      },
      onProgress,
    },
    signal,
  );
  return ok(ending);
}

async function createTopics(
  world: TransferWorld,
  labels: readonly string[],
): Promise<Result<readonly TopicReference[], Problem>> {
  if (labels.length === 0) return ok([]);
  const reply = await world.send('topic.create-all', { labels: [...labels] });
  return reply.ok ? ok(reply.value.topics) : reply;
}

/** Puts a backup's catalog and settings in the place of the library's, where the user wants that; they come first. */
async function restoreSettings(
  world: TransferWorld,
  files: readonly ImportFile[],
  context: { readonly settings: Settings; readonly now: Date },
  choices: ImportChoices,
  { hasCatalog, hasSettings }: Survey,
): Promise<Result<Settings, Problem>> {
  if (!hasCatalog && !hasSettings) return ok(context.settings);
  let settings = context.settings;
  for await (const batch of readFiles(files, context)) {
    for (const finding of batch) {
      const outcome = await restorePart(world, finding, choices);
      if (!outcome.ok) return outcome;
      if (finding.kind === 'settings' && choices.withSettings) settings = finding.settings;
      // They stand before the clips.
      if (finding.kind === 'clip') return ok(settings);
    }
  }
  return ok(settings);
}

async function restorePart(
  world: TransferWorld,
  finding: Finding,
  { withCatalog, withSettings }: ImportChoices,
): Promise<Result<unknown, Problem>> {
  if (finding.kind === 'settings' && withSettings) return world.send('settings.put', finding.settings);
  if (finding.kind !== 'catalog' || !withCatalog) return ok(null);
  const stored = await world.readCatalog();
  if (!stored.ok) return stored;
  const { origin } = stored.value;
  return world.send('catalog.put', { catalog: finding.catalog, basedOn: origin.edition, from: null });
}

import type { FullClip } from '../src/model/clip.ts';
import { limits } from '../src/model/limits.ts';
import { type Problem, problem } from '../src/model/problem.ts';
import { err, ok, type Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';
import type { LibraryWorld } from './world.ts';

/** What came of one file. `known`: its page is in the library or its trash already, and was left as it is. */
export interface ImportedFile {
  readonly name: string;
  readonly outcome:
    | { readonly kind: 'imported' | 'known'; readonly title: string }
    | { readonly kind: 'failed'; readonly problem: Problem };
}

export type GivenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;
type Importer = Pick<LibraryWorld, 'readClipFile' | 'send'>;

interface ReadFile {
  readonly name: string;
  readonly full: FullClip;
}

/**
 * Clips and code units that go into one message: few enough to stay far below the 64 MiB at which Chromium's channel
 * breaks, many enough that thousands of files do not cost a flush of the disk each.
 */
const batch = { clips: 50, text: 4_000_000 };

/** Imports files one after the other and says what came of each, in their order. A bad file spoils no other. */
export async function importFiles(
  files: readonly GivenFile[],
  settings: Settings,
  world: Importer,
  onProgress: (done: number) => void,
): Promise<ImportedFile[]> {
  const outcomes = new Map<number, ImportedFile>();
  let waiting: { index: number; read: ReadFile }[] = [];
  let waitingText = 0;
  const flush = async (): Promise<void> => {
    const stored = await storeAll(
      waiting.map(({ read }) => read),
      world,
    );
    for (const [i, { index }] of waiting.entries()) {
      const file = stored[i];
      if (file !== undefined) outcomes.set(index, file);
    }
    waiting = [];
    waitingText = 0;
  };
  for (const [index, file] of files.entries()) {
    onProgress(index);
    const text = await textOf(file);
    const full = text.ok ? await world.readClipFile(text.value, settings) : text;
    if (!full.ok) {
      outcomes.set(index, { name: file.name, outcome: { kind: 'failed', problem: full.error } });
      continue;
    }
    waiting.push({ index, read: { name: file.name, full: full.value } });
    waitingText += file.size;
    if (waiting.length >= batch.clips || waitingText >= batch.text) await flush();
  }
  if (waiting.length > 0) await flush();
  return [...outcomes].sort(([a], [b]) => a - b).map(([, file]) => file);
}

/** Decodes a file, its byte order mark left in, since an export must give it back. */
async function textOf(file: GivenFile): Promise<Result<string, Problem>> {
  if (file.size > limits.importedFile) {
    return err(problem('file-invalid', 'This file is too large for a clip.', 'Choose the file of a single article.'));
  }
  const bytes = await file.arrayBuffer();
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    return err(
      problem('file-invalid', 'This file is not text in UTF-8.', 'Save it as UTF-8 and import it again.', [
        String(cause),
      ]),
    );
  }
}

/** The background takes a batch as a whole or not at all; where it refuses, each clip is tried on its own. */
async function storeAll(reads: readonly ReadFile[], world: Importer): Promise<ImportedFile[]> {
  const reply = await world.send('clip.import', { clips: reads.map(({ full }) => full) });
  if (reply.ok) {
    const imported = new Set(reply.value.imported);
    return reads.map(({ name, full }) => {
      // The second of two files with the same id finds the first one known.
      const kind = imported.delete(full.clip.id) ? 'imported' : 'known';
      return { name, outcome: { kind, title: full.clip.title } };
    });
  }
  if (reads.length === 1) return reads.map(({ name }) => ({ name, outcome: { kind: 'failed', problem: reply.error } }));
  const outcomes: ImportedFile[] = [];
  for (const read of reads) outcomes.push(...(await storeAll([read], world)));
  return outcomes;
}

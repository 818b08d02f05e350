import { exporterOf } from '../../src/export/exporters.ts';
import { importCuratedContent } from '../../src/import/curated-content/import-curated-content.ts';
import type { FullClip } from '../../src/model/clip.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import { err, type Result } from '../../src/model/result.ts';
import { defaultSettings, type ExportFormat } from '../../src/model/settings.ts';
import { parseCommandLine, usage } from './command-line.ts';
import { withMarkdown } from './markdown.ts';

export type Outcome = { readonly exitCode: 0 | 1 | 2; readonly stdout: string; readonly stderr: string };

/** @param host.read The bytes of a file, or of standard input for `-`; it may throw what the file system throws. */
export async function convert(
  args: readonly string[],
  host: { read(path: string): Promise<Uint8Array> },
): Promise<Outcome> {
  const command = parseCommandLine(args);
  if (command.kind === 'help') return { exitCode: 0, stdout: usage, stderr: '' };
  if (command.kind === 'misused') return { exitCode: 2, stdout: '', stderr: `${command.reason}\n\n${usage}` };

  const clips: FullClip[] = [];
  const complaints: string[] = [];
  for (const path of command.files) {
    const result = await importFile(path, host.read);
    if (result.ok) clips.push(result.value);
    else complaints.push(complaintOf(path, result.error));
  }
  // All or nothing: half an output looks like a whole one to the next program.
  if (complaints.length > 0) return { exitCode: 1, stdout: '', stderr: complaints.join('') };
  // The file's own format has no Markdown in it.
  const complete = command.to === 'curated-content' ? clips : await Promise.all(clips.map(withMarkdown));
  return { exitCode: 0, stdout: render(complete, command.to), stderr: '' };
}

async function importFile(
  path: string,
  read: (path: string) => Promise<Uint8Array>,
): Promise<Result<FullClip, Problem>> {
  let bytes: Uint8Array;
  try {
    bytes = await read(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return err(problem('file-invalid', 'The file cannot be read.', 'Check its name and your rights to it.', [reason]));
  }
  const text = decode(bytes);
  if (text === null) {
    return err(problem('file-invalid', 'The file is not UTF-8.', 'Save it as UTF-8 in a text editor and try again.'));
  }
  return importCuratedContent(text, defaultSettings);
}

/** The byte order mark stays, as every other byte must; null for what is not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

function render(clips: readonly FullClip[], to: ExportFormat): string {
  const { collection, ...exporter } = exporterOf(to);
  if (collection !== null) return collection.render(clips);
  return clips.map((full) => exporter.render(full, defaultSettings)).join('');
}

const complaintOf = (path: string, { message, nextStep, details = [] }: Problem): string =>
  [
    `${path === '-' ? 'standard input' : path}: ${message} ${nextStep}`,
    ...details.map((detail) => `  ${detail}`),
    '',
  ].join('\n');

import { parseArgs } from 'node:util';
import { type ExportFormat, exportFormats } from '../../src/model/settings.ts';

export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'misused'; readonly reason: string }
  | { readonly kind: 'convert'; readonly files: readonly string[]; readonly to: ExportFormat };

export const usage = `Usage: npm run --silent convert -- [--to FORMAT] FILE …

Reads curated-content files, imports them as Sheaf does, and prints their export.

  FILE           a curated-content file (YAML front matter, then HTML); - for standard input
  --to FORMAT    ${exportFormats.join(', ')}; by default ${exportFormats[0]}
  --help         this text

Exit code: 0 done, 1 a file cannot be read or imported, 2 wrong usage.
`;

export function parseCommandLine(args: readonly string[]): CommandLine {
  const options = { to: { type: 'string', default: exportFormats[0] }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return { kind: 'help' };
    const to = exportFormats.find((format) => format === values.to);
    if (to === undefined) return { kind: 'misused', reason: `There is no format "${values.to}".` };
    if (positionals.length === 0) return { kind: 'misused', reason: 'Name a file to convert.' };
    return { kind: 'convert', files: positionals, to };
  } catch (cause) {
    // parseArgs tells of an unknown option by throwing.
    return { kind: 'misused', reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

import type { SourceMapPayload } from 'node:module';
import { relative } from 'node:path';
import { build, type Rolldown } from 'vite';
import { purifierOnDemand } from './purifier-on-demand.ts';

/**
 * A module and all that it imports as the text of one classic script, minified for the browsers that the extension
 * runs in. Rejects with Vite's error where a build fails.
 * @param entry path of the module, relative to the repository
 */
export const bundleClassicScript = async (entry: string): Promise<string> => (await bundle(entry, false)).code;

export interface MappedScript {
  readonly code: string;
  /** Which source each character comes from. */
  readonly map: SourceMapPayload;
  /** Modules that the map does not know, since they are data: their paths, relative to the repository. */
  readonly unmapped: readonly string[];
}

/** As `bundleClassicScript`, with its source map. */
export async function bundleWithMap(entry: string): Promise<MappedScript> {
  const { code, map, modules } = await bundle(entry, 'hidden');
  if (map === null) throw new Error(`${entry} was built without a source map`);
  const unmapped = Object.entries(modules).flatMap(([id, { renderedLength }]) => {
    const path = relative(process.cwd(), id);
    return renderedLength === 0 || map.sources.some((source) => source.endsWith(path)) ? [] : [path];
  });
  return { code, map: { ...map, sourceRoot: '', file: map.file ?? '' }, unmapped };
}

async function bundle(entry: string, sourcemap: false | 'hidden'): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false,
    plugins: [purifierOnDemand()],
    publicDir: false,
    logLevel: 'warn',
    // Vite leaves this alone in libraries, and a page has no `process`.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
      sourcemap,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: '__bundle', fileName: 'script' },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const scripts = chunks.filter((chunk): chunk is Rolldown.OutputChunk => chunk.type === 'chunk');
  const [script] = scripts;
  if (script === undefined || scripts.length > 1) throw new Error(`${entry} gave ${scripts.length} scripts, not one`);
  return script;
}

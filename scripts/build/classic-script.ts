import { build, type Rolldown } from 'vite';

/**
 * A module and all that it imports as the text of one classic script, minified for the browsers that the extension
 * runs in. Rejects with Vite's error where a build fails.
 * @param entry path of the module, relative to the repository
 */
export async function bundleClassicScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Vite leaves this alone in libraries, and a page has no `process`.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
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
  return script.code;
}

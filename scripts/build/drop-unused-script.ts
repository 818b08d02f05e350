import type { Plugin } from 'vite';

/**
 * For `?script&iife` CRXJS builds the content script twice: as the one file that is injected, and as a module among the
 * assets that nothing loads. This takes the second away.
 */
export function dropUnusedScript(): Plugin {
  return {
    name: 'sheaf:drop-unused-script',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const used = new Set(chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]));
      for (const { fileName, facadeModuleId } of chunks) {
        const isModule = facadeModuleId?.includes('/content-scripts/') && fileName.startsWith('assets/');
        if (isModule && !used.has(fileName)) delete bundle[fileName];
      }
    },
  };
}

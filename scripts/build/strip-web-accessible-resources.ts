import type { CrxPlugin } from '@crxjs/vite-plugin';

/**
 * CRXJS opens every script asset to every web page. Ours is one self-contained file that the browser injects, so no
 * page needs to reach it, and nothing of the extension can be probed from a page.
 */
export function stripWebAccessibleResources(): CrxPlugin {
  return {
    name: 'sheaf:strip-web-accessible-resources',
    apply: 'build',
    enforce: 'post',
    renderCrxManifest(manifest) {
      const { web_accessible_resources: _, ...rest } = manifest;
      return rest;
    },
  };
}

import type { Plugin } from 'vite';

const module = /\/dompurify\/dist\/purify\.es\.mjs$/;
const instance = /\b(?:var|const|let) (\w+) = createDOMPurify\(\);(\s*export \{ )\1 as default/;

/**
 * DOMPurify makes an instance for the window as soon as it is loaded. In a page's own world, where an element named
 * `createElement` stands in the place of that method, that throws, and nothing after it runs; a content script's world does
 * not see such names. The default export becomes the function that makes an instance: an instance called as a function
 * does the same. Fails the build where the module is not what it was.
 */
export function purifierOnDemand(): Plugin {
  return {
    name: 'sheaf:purifier-on-demand',
    enforce: 'pre',
    transform(code, id) {
      if (!module.test(id.replaceAll('\\', '/').replace(/\?.*$/, ''))) return null;
      const changed = code.replace(instance, '$2createDOMPurify as default');
      if (changed === code) this.error('DOMPurify is built in another way: see scripts/build/purifier-on-demand.ts');
      return { code: changed, map: null };
    },
  };
}

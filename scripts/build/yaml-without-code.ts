import type { Plugin } from 'vite';

const functionType = '/js-yaml/lib/js-yaml/type/js/function.js';

/** The tag stays known, so that the schema is complete; but no text is ever taken for a function. */
const inertType = `
const Type = require('../../type');
module.exports = new Type('tag:yaml.org,2002:js/function', {
  kind: 'scalar',
  resolve: () => false,
  construct: () => null,
  predicate: () => false,
});
`;

/**
 * js-yaml 3 brings along a type that turns YAML (`!!js/function`) into JavaScript: `new Function`, and a parser of
 * 140 kB. Sheaf reads and writes safe YAML alone, so nothing of that is built in.
 */
export function yamlWithoutCode(): Plugin {
  return {
    name: 'sheaf:yaml-without-code',
    enforce: 'pre',
    load: (id) => (id.replaceAll('\\', '/').endsWith(functionType) ? inertType : null),
  };
}

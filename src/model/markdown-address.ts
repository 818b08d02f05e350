/** A link's address as it stands in Markdown's brackets. Its scheme has been checked before. */
export function destination(url: string): string {
  const plain = url.replace(/[\s<>`\p{Cc}]/gu, (character) => encodeURIComponent(character));
  const escaped = plain.replace(/\\|&(?=#?\w+;)/g, '\\$&');
  return hasBalancedBrackets(plain) ? escaped : escaped.replace(/[()]/g, '\\$&');
}

/** CommonMark allows pairs of brackets in an address; parsers bound their nesting. */
function hasBalancedBrackets(url: string): boolean {
  let depth = 0;
  for (const [bracket] of url.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth < 0 || depth > 3) return false;
  }
  return depth === 0;
}

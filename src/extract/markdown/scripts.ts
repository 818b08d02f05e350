const superscripts = new Map(zip('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'));
const subscripts = new Map(zip('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'));

/**
 * Raised or lowered text: in Unicode's own characters where it is made of digits and signs (`x²`, `H₂O`), else as it is
 * (`10th`), since Markdown has no mark for it and its HTML is not ours to write.
 */
export function scriptText(name: 'sub' | 'sup', text: string): string {
  const characters = name === 'sub' ? subscripts : superscripts;
  const written = [...text.trim()].map((character) => characters.get(character));
  return written.length === 0 || written.includes(undefined) ? text : written.join('');
}

function zip(from: string, to: string): [string, string][] {
  const targets = [...to];
  return [...from].map((character, index) => [character, targets[index] ?? character]);
}

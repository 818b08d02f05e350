/**
 * Removes elements, all around them that is left without content, and headlines under which nothing is left. What is
 * around them is looked at once, after all of them are gone, so that a list of any length takes linear time.
 */
export function takeOut(elements: readonly Element[], root: ParentNode): void {
  const around = new Set<Element>();
  const remove = (element: Element): void => {
    const parent = element.parentElement;
    const before = element.previousElementSibling;
    const after = element.nextElementSibling;
    element.remove();
    if (before !== null && (after === null || levelOf(after) > 0)) removeHeadline(before, after);
    if (parent !== null && parent !== root && parent.localName !== 'body') around.add(parent);
  };
  for (const element of elements) remove(element);
  // A set that grows while it is gone through: parents of what has been removed follow.
  for (const element of around) if (isEmpty(element)) remove(element);
}

const isEmpty = (element: Element): boolean =>
  (element.textContent ?? '').trim() === '' && element.querySelector('img, math, video, iframe') === null;

/** The level of a headline, of one in a wrapper of its own too; 0 for what is none. */
function levelOf(element: Element): number {
  const headline = isHeadline(element) ? element : element.firstElementChild;
  if (headline === null || !isHeadline(headline)) return 0;
  // A link to edit the section may stand beside it.
  const isAll = (element.textContent ?? '').length - (headline.textContent ?? '').length < 20;
  return isAll ? Number(headline.localName[1]) : 0;
}

const isHeadline = ({ localName }: Element): boolean => /^h[1-6]$/.test(localName);

function removeHeadline(headline: Element, after: Element | null): void {
  const level = levelOf(headline);
  const isFollowed = after !== null && levelOf(after) > level;
  if (headline.localName === 'hr') headline.remove();
  else if (level > 0 && !isFollowed) {
    const rule = headline.previousElementSibling;
    headline.remove();
    if (rule?.localName === 'hr') rule.remove();
  }
}

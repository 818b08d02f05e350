import { attributeOf, checkedOf, closest } from '../page/safe-dom.ts';

/** The signs by which tasks are kept in an article's HTML, which has no form controls. */
export const taskSigns = { open: '☐', done: '☑' } as const;

const signOf = (isDone: boolean): string => `${isDone ? taskSigns.done : taskSigns.open} `;

/** What stands for a list item's checkbox in the page's copy; null for any other control. */
export function taskSign(input: Element, copy: Document): Element | null {
  const type = attributeOf(input, 'type')?.trim().toLowerCase();
  if (type !== 'checkbox' || closest(input, 'li') === null) return null;
  const sign = copy.createElement('span');
  sign.textContent = signOf(checkedOf(input) ?? attributeOf(input, 'checked') !== null);
  return sign;
}

/** How editors without form controls write tasks: Quill, Tiptap, Notion. */
const states = [
  { selector: 'li[data-list="checked"], li[data-checked="true"], li > .checkbox-on', isDone: true },
  { selector: 'li[data-list="unchecked"], li[data-checked="false"], li > .checkbox-off', isDone: false },
];

/** Gives tasks that only a style sheet shows as such the sign that they are known by. Changes the copy. */
export function markTasks(root: ParentNode): void {
  for (const { selector, isDone } of states) {
    for (const element of root.querySelectorAll(selector)) {
      const item = element.localName === 'li' ? element : element.parentElement;
      const hasSign = item?.querySelector('input') !== null || /^\s*[☐☑☒]/u.test(item.textContent ?? '');
      if (!hasSign) item?.prepend(signOf(isDone));
    }
  }
}

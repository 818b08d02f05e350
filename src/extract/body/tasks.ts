/** The sign by which a task is kept in an article's HTML, which has no form controls. */
export const taskSign = (isDone: boolean): string => (isDone ? '☑ ' : '☐ ');

/** How editors without form controls write tasks: Quill, Tiptap, Notion. */
const states = [
  { selector: 'li[data-list="checked"], li[data-checked="true"], li > .checkbox-on', isDone: true },
  { selector: 'li[data-list="unchecked"], li[data-checked="false"], li > .checkbox-off', isDone: false },
];

const stated = states.map(({ selector }) => selector).join();

/** Gives tasks that only a style sheet shows as such the sign that they are known by. Changes the copy. */
export function markTasks(root: ParentNode): void {
  // Once where there is none, as on most pages.
  if (root.querySelector(stated) === null) return;
  for (const { selector, isDone } of states) {
    for (const element of root.querySelectorAll(selector)) {
      const item = element.localName === 'li' ? element : element.parentElement;
      const hasSign = item?.querySelector('input') !== null || /^\s*[☐☑☒]/u.test(item.textContent ?? '');
      if (!hasSign) item?.prepend(taskSign(isDone));
    }
  }
}

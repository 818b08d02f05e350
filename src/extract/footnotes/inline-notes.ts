/** Notes that stand within the text that they belong to, shown beside it or on a click. */
const noteClasses = ['sidenote', 'ltx_role_footnote', 'modern-footnotes-footnote__note'];
const inlineNotes = ['d-footnote', ...noteClasses.map((name) => `.${name}`)].join(', ');

/** Whether a class attribute is that of such a note. */
export const isInlineNote = (classes: string | null): boolean =>
  classes?.split(/\s+/).some((name) => noteClasses.includes(name)) ?? false;

/** What shows such a note's number, right before it. */
const numbers = '.sidenote-number, .margin-toggle, .ltx_note_mark, .modern-footnotes-footnote, input, label, sup:empty';

/** An element, and what of it is the note. */
export interface InlineNote {
  readonly element: Element;
  readonly content: readonly Node[];
}

/** The notes that stand within the text, in document order. */
export function findInlineNotes(root: ParentNode): InlineNote[] {
  return [...root.querySelectorAll(inlineNotes)].flatMap((element) => {
    if (element.parentElement?.closest(inlineNotes) != null) return [];
    const inner = element.querySelector('.ltx_note_content') ?? element;
    for (const number of inner.querySelectorAll('.ltx_note_mark, .ltx_tag_note, .sidenote-number')) number.remove();
    const content = [...inner.childNodes];
    return (inner.textContent ?? '').trim() === '' ? [] : [{ element, content }];
  });
}

/** Removes what shows the number of an inline note, for the reference that takes the note's place. */
export function removeNumbers(element: Element): void {
  for (let before = element.previousSibling; before !== null; before = element.previousSibling) {
    const isBlank = before.nodeType === 3 && (before.nodeValue ?? '').trim() === '';
    if (before instanceof Element && before.matches(numbers)) before.remove();
    else if (isBlank && before.previousSibling instanceof Element && before.previousSibling.matches(numbers))
      before.remove();
    else return;
  }
}

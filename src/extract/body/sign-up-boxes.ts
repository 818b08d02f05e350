import { boundedText } from '../page/bounded-text.ts';
import { localNameOf, parentOf, select } from '../page/safe-dom.ts';

/** UTF-16 units of text that such a box has at most: a name, a promise, a consent. */
const mostText = 350;
/** Units that are read to tell: between elements stands white space, which counts until it is folded. */
const mostRead = 20_000;
/** Elements that a field lies in within its box. */
const mostLevels = 8;

const headlines = 'h2, h3, h4, h5, h6';

/** What holds the article or the page, and what bears its title: never a box. */
const whole = /^(?:html|body|main|article)$/;

/** Marks the copy of such a box. The article is chosen with it in its place, as the model has learned to, then it goes. */
export const signUpMark = 'data-sheaf-sign-up';

/** Takes the marked boxes out of an article that consists of more. Changes the element. */
export function removeSignUpBoxes(article: Element): void {
  if ((article.textContent ?? '').length < 2 * mostText) return;
  for (const box of article.querySelectorAll(`[${signUpMark}]`)) box.remove();
}

/**
 * The boxes that ask for the reader's mail address (newsletters, comments, walls): around each field for one, as far up as
 * only little text stands there. Their names differ from site to site, the field does not.
 */
export function signUpBoxes(live: Document): ReadonlySet<Element> {
  const boxes = select(live, 'input[type="email" i]', 20).map(boxAround);
  return new Set(boxes.filter((box) => box !== null));
}

function boxAround(field: Element): Element | null {
  let box: Element | null = null;
  let parent = parentOf(field);
  for (let level = 0; level < mostLevels && parent instanceof Element; level += 1) {
    if (whole.test(localNameOf(parent)) || select(parent, 'h1', 1).length > 0) break;
    // A box has one headline and one picture at most.
    if (select(parent, headlines, 2).length > 1 || select(parent, 'img', 2).length > 1) break;
    if (boundedText(parent, mostRead).length > mostText) break;
    box = parent;
    parent = parentOf(parent);
  }
  return box;
}

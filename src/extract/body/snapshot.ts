import { limits } from '../../model/limits.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { emptyDocument } from '../page/empty-document.ts';
import {
  documentElementOf,
  localNameOf,
  nodeTypeOf,
  openShadowRootOf,
  textContentOf,
  windowOf,
} from '../page/safe-dom.ts';
import { copyElement, isDropped } from './copy-element.ts';
import { type Children, isLeaf, type ShadowRootOf, shownChildrenOf } from './flat-tree.ts';
import { visibilityOf } from './hidden.ts';
import { type SelectedRange, SelectionMarks } from './selection-marks.ts';
import { signUpBoxes, signUpMark } from './sign-up-boxes.ts';
import { streamedParts } from './streamed.ts';

export interface SnapshotOptions {
  /** Sees closed shadow trees too where it can; only open ones unless told. */
  readonly shadowRootOf?: ShadowRootOf;
  /** Copies only what lies within, and the elements around it; everything unless told. */
  readonly ranges?: readonly SelectedRange[];
  /** Copies what the reader does not see as well: for pages that show nothing before their scripts have run. */
  readonly withHidden?: boolean;
}

/** NUL, and soft hyphens: places where a word may be parted, which would keep it from being found. */
const unseen = /[\0\u00ad]/g;

/** An element that is being copied. */
type Frame = {
  readonly element: Element;
  readonly next: Children;
  /** What its children's copies are put into. */
  readonly into: Element;
  /** Its own copy, where it has one. */
  readonly twin: Element | null;
  /** Whether its beginning lies within the selection. */
  readonly isSelected: boolean;
  /** Items of a list that were left out before the first one that was not. */
  skipped: number;
};

/**
 * A copy of the page as it is shown (shadow trees in their place, hidden elements left out), in a document that runs and
 * loads nothing, within the bounds of `limits`: what is nested deeper than `limits.depth` is lifted to that level, so
 * that no later step can exhaust the stack. The live page is only read.
 */
export function snapshot(live: Document, options: SnapshotOptions = {}): Result<Document, 'too-large'> {
  const copy = emptyDocument();
  const root: Element | null = documentElementOf(live);
  if (root === null) return ok(copy);
  return copyTree(live, root, copy, options) ? ok(copy) : err('too-large');
}

/** Copies all that lies under the root into the copy's body; false where the page is larger than the bounds. */
function copyTree(live: Document, root: Element, copy: Document, options: SnapshotOptions): boolean {
  const { shadowRootOf = openShadowRootOf, ranges } = options;
  const marks = ranges === undefined ? null : new SelectionMarks(ranges, shadowRootOf);
  const isHidden = options.withHidden === true ? () => false : visibilityOf(live);
  const view = windowOf(live);
  const streamed = streamedParts(live);
  const boxes = signUpBoxes(live);
  const path: Frame[] = [];
  const enter = (element: Element, name: string, into: Element, twin: Element | null) =>
    path.push({
      element,
      into,
      twin,
      next: shownChildrenOf(element, name, shadowRootOf),
      isSelected: marks?.isInside ?? true,
      skipped: 0,
    });
  let elements = 0;
  let text = 0;
  enter(root, localNameOf(root), copy.body, null);
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const node = frame.next();
    if (node === null) {
      marks?.leave(frame.element);
      path.pop();
      if (marks !== null) close(frame, path.at(-1));
      continue;
    }
    marks?.reach(node);
    const type = nodeTypeOf(node);
    if (type === 3) {
      const content = textContentOf(node) ?? '';
      text += content.length;
      if (text > limits.pageText) return false;
      const kept = marks === null ? content : marks.selectedOf(node, content);
      if (kept !== '') frame.into.appendChild(copy.createTextNode(kept.toWellFormed().replace(unseen, '')));
    } else if (type === 1) {
      const element = node as Element;
      elements += 1;
      if (elements > limits.elements) return false;
      const name = localNameOf(element);
      const part = streamed.partFor(element, frame.next);
      if (part !== null) {
        enter(part, localNameOf(part), frame.into, null);
        continue;
      }
      const isLeftOut = isDropped(name, frame.element) || streamed.isPart(element) || isHidden(element, name);
      const twin = isLeftOut ? null : copyElement(element, name, copy, view);
      if (twin === null) {
        marks?.leave(element);
        continue;
      }
      const isOwn = twin !== 'contents' && twin !== copy.body;
      if (isOwn) frame.into.appendChild(twin);
      if (isOwn && boxes.has(element)) twin.setAttribute(signUpMark, '');
      // What a drawing is made of is neither text nor kept; most others of the kind hold nothing at all.
      if (isOwn && (name === 'svg' || (marks === null && isLeaf(element, name)))) {
        marks?.leave(element);
        continue;
      }
      const into = twin === 'contents' || (isOwn && path.length > limits.depth) ? frame.into : twin;
      enter(element, name, into, isOwn ? twin : null);
    }
  }
  return true;
}

/** Takes an element's copy away again where nothing of the element is selected; its tables and lists stay whole ones. */
function close({ twin, isSelected, skipped }: Frame, parent: Frame | undefined): void {
  if (twin === null) return;
  const name = twin.localName;
  const isCell = name === 'td' || name === 'th';
  const isKept = name === 'tr' ? /\S/.test(twin.textContent ?? '') || twin.querySelector('img') !== null : isCell;
  if (!isKept && (name === 'tr' || !(isSelected || twin.hasChildNodes()))) {
    twin.remove();
    if (name === 'li' && parent?.twin?.hasChildNodes() === false) parent.skipped += 1;
    return;
  }
  // A list that begins in its middle goes on counting from there.
  if (name === 'ol' && skipped > 0) {
    twin.setAttribute('start', String(Number(twin.getAttribute('start') ?? '1') + skipped));
  }
}

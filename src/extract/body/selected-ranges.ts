import { documentElementOf, localNameOf, openShadowRootOf } from '../page/safe-dom.ts';
import { type ShadowRootOf, shadowTreeOf } from './flat-tree.ts';
import type { SelectedRange } from './selection-marks.ts';

/** Chromium's way to a selection within a shadow tree, older than `getComposedRanges`. */
type WithSelection = { getSelection?: () => Selection | null };
/** Not in every browser that the extension runs in: it came with Chromium 137 and Firefox 142. */
type Composed = Partial<Pick<Selection, 'getComposedRanges'>>;

/** What the user has selected in the page, in its order; nothing where only a caret stands. */
export function selectedRanges(live: Document, shadowRootOf: ShadowRootOf = openShadowRootOf): SelectedRange[] {
  const selection = Document.prototype.getSelection.call(live);
  if (selection === null || selection.rangeCount === 0) return [];
  const plain = rangesOf(selection);
  const roots = shadowRootsOf(live, shadowRootOf);
  if (roots.length === 0 || plain.length > 1) return plain;
  const composed = (selection as Composed).getComposedRanges?.call(selection, { shadowRoots: roots }) ?? [];
  const across = composed.filter(({ collapsed }) => !collapsed).map(fromRange);
  if (across.length > 0) return across;
  for (const root of roots) {
    const within = (root as WithSelection).getSelection?.call(root);
    const ranges = within === null || within === undefined ? [] : rangesOf(within);
    if (ranges.length > 0) return ranges;
  }
  return plain;
}

function rangesOf(selection: Selection): SelectedRange[] {
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index))
    .filter(({ collapsed }) => !collapsed)
    .map(fromRange);
}

const fromRange = (range: AbstractRange): SelectedRange => ({
  start: { container: range.startContainer, offset: range.startOffset },
  end: { container: range.endContainer, offset: range.endOffset },
});

/** The page's shadow trees, those within others too. */
function shadowRootsOf(live: Document, shadowRootOf: ShadowRootOf): ShadowRoot[] {
  const document: Element | null = documentElementOf(live);
  const roots: ShadowRoot[] = [];
  const scopes: (Element | ShadowRoot)[] = document === null ? [] : [document];
  for (const scope of scopes) {
    const prototype = scope instanceof ShadowRoot ? DocumentFragment.prototype : Element.prototype;
    for (const element of prototype.querySelectorAll.call(scope, '*')) {
      const root = shadowTreeOf(element, localNameOf(element), shadowRootOf);
      if (!(root instanceof ShadowRoot)) continue;
      scopes.push(root);
      roots.push(root);
    }
  }
  return roots;
}

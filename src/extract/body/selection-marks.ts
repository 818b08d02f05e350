import { childNodesOf, firstChildOf, hostOf, nodeTypeOf, parentOf } from '../page/safe-dom.ts';
import type { ShadowRootOf } from './flat-tree.ts';

/** A place in a tree, as `Range` has it: before a node's child of that number, or before a text's code unit. */
export type Place = { readonly container: Node; readonly offset: number };
export type SelectedRange = { readonly start: Place; readonly end: Place };

type Mark = Place & {
  /** The node before which the mark lies; null at the end of its container, and within a text. */
  readonly before: Node | null;
  /** The container and all that it lies in, shadow trees' hosts among them. */
  readonly around: ReadonlySet<Node>;
};

/** Says while a page is walked, node by node as it is shown, whether the walk is within a selection. */
export class SelectionMarks {
  /** Starts and ends in turn. */
  private readonly marks: readonly Mark[];
  private passed = 0;

  /** @param ranges in the page's order, none within another */
  constructor(ranges: readonly SelectedRange[], shadowRootOf: ShadowRootOf) {
    this.marks = ranges.flatMap(({ start, end }) => [start, end]).map((place) => markAt(place, shadowRootOf));
  }

  get isInside(): boolean {
    return this.passed % 2 === 1;
  }

  /** To be called before a node is looked at. */
  reach(node: Node): void {
    while (this.marks[this.passed]?.before === node) this.passed += 1;
  }

  /** The selected part of a text. */
  selectedOf(text: Node, content: string): string {
    let selected = '';
    let at = 0;
    for (let mark = this.marks[this.passed]; mark?.container === text; mark = this.marks[this.passed]) {
      if (this.isInside) selected += content.slice(at, mark.offset);
      at = mark.offset;
      this.passed += 1;
    }
    return this.isInside ? selected + content.slice(at) : selected;
  }

  /** To be called after all of an element has been looked at, or left out: no mark within it can lie ahead any more. */
  leave(element: Node): void {
    while (this.marks[this.passed]?.around.has(element) === true) this.passed += 1;
  }
}

function markAt({ container, offset }: Place, shadowRootOf: ShadowRootOf): Mark {
  const around = new Set<Node>();
  for (let node: Node | null = container; node !== null; node = parentOf(node) ?? hostAt(node)) around.add(node);
  return { container, offset, around, before: nodeAfter(container, offset, shadowRootOf) };
}

function nodeAfter(container: Node, offset: number, shadowRootOf: ShadowRootOf): Node | null {
  if (nodeTypeOf(container) === 3) return null;
  const shadow = nodeTypeOf(container) === 1 ? shadowRootOf(container as Element) : null;
  // A host's own children are not shown where they stand.
  if (shadow !== null) return offset === 0 ? firstChildOf(shadow) : null;
  return childNodesOf(container)[offset] ?? null;
}

const hostAt = (node: Node): Element | null => (node instanceof ShadowRoot ? hostOf(node) : null);

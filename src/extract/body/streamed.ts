import { attributeOf, localNameOf, nodeTypeOf, select, textContentOf } from '../page/safe-dom.ts';
import type { Children } from './flat-tree.ts';

/** Parts of a page that its server sent after the rest, each by the place that it belongs to. */
export interface StreamedParts {
  /**
   * What is to be shown in the place of a `<template>`; null for any other element, and where it has been asked for before.
   * @param after what follows the place: moved on behind what stands there only until the part arrives
   */
  readonly partFor: (place: Element, after: Children) => Element | null;
  /** Whether the element holds a part that is shown elsewhere. */
  readonly isPart: (element: Element) => boolean;
}

const mostParts = 5_000;

const none: StreamedParts = { partFor: () => null, isPart: () => false };

/**
 * React sends what it has rendered late as `<div hidden id="S:1">` at the page's end, and a script that moves it to
 * `<template id="B:1">` (a whole boundary) or `<template id="P:1">` (a piece of another part): see `$RC` and `$RS` of
 * react-dom's server. Where the script has not run, the page's text lies there.
 */
export function streamedParts(live: Document): StreamedParts {
  const places = select(live, 'template[id^="B:"], template[id^="P:"]', mostParts);
  return places.length === 0 ? none : partsFor(places, live);
}

function partsFor(places: readonly Element[], live: Document): StreamedParts {
  const byId = new Map(select(live, 'div[hidden][id^="S:"]', mostParts).map((part) => [idOf(part), part]));
  const parts = new Map<Element, Element>();
  for (const place of places) {
    const id = `S${idOf(place).slice(1)}`;
    const part = byId.get(id);
    if (part === undefined) continue;
    parts.set(place, part);
    byId.delete(id);
  }
  const placed = new Set(parts.values());
  return {
    partFor(place, after) {
      const part = localNameOf(place) === 'template' ? parts.get(place) : undefined;
      if (part === undefined) return null;
      // Once, since a part may hold its own place.
      parts.delete(place);
      if (idOf(place).startsWith('B')) skipFallback(after);
      return part;
    },
    isPart: (element) => placed.has(element),
  };
}

const idOf = (element: Element): string => attributeOf(element, 'id') ?? '';

/** To the comment `/$` that ends the boundary; others within it begin with `$`. */
function skipFallback(next: Children): void {
  let depth = 1;
  while (depth > 0) {
    const node = next();
    if (node === null) return;
    const mark = nodeTypeOf(node) === 8 ? (textContentOf(node) ?? '') : '';
    if (mark === '/$') depth -= 1;
    else if (mark.startsWith('$')) depth += 1;
  }
}

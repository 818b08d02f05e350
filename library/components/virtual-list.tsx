import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { HeightTree } from '../height-tree.ts';

/** Pixels above and below the screen in which rows are drawn as well. */
const overscan = 600;

export interface VirtualListProps {
  readonly label: string;
  /** Another one where the list is another; the first drawing of that is only what is on the screen. */
  readonly list: unknown;
  readonly ids: readonly string[];
  /** How many rows there will be where `ids` are only the first of them. */
  readonly total: number;
  /** Height of a row that nobody has measured, in CSS pixels. */
  readonly estimate: number;
  /** The row that must be on the screen: it changes when keys move on. */
  readonly current: string | null;
  readonly renderRow: (id: string, index: number) => ComponentChildren;
  /** Tells which rows are drawn: `[from, to)`. */
  readonly onRange: (from: number, to: number) => void;
}

/** A list of any length of which only what is near the screen is in the document; it scrolls with the page. */
export function VirtualList(props: VirtualListProps) {
  const { label, list, ids, total, estimate, current, renderRow, onRange } = props;
  const place = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const drawnTo = useRef(0);
  const drawnList = useRef<unknown>(null);
  /** Pixels of the list that have been scrolled past, as last measured: to ask while drawing would lay the page out. */
  const passed = useRef(0);
  /** The row that keys have gone to, until it is there and has the focus. */
  const awaited = useRef<string | null>(null);
  const tree = useMemo(() => treeOf(ids, estimate, heights.current, drawnTo.current), [ids, estimate]);
  const [from, to] = rangeOf(tree, passed.current, drawnList.current === list ? overscan : 0);

  useEffect(() => onRange(from, to), [from, to, ids, onRange]);
  useEffect(() => {
    let isAsked = false;
    const ask = (): void => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        passed.current = passedOf(place.current);
        redraw(null);
      });
    };
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    return () => {
      removeEventListener('scroll', ask);
      removeEventListener('resize', ask);
    };
  }, []);
  useLayoutEffect(() => {
    drawnTo.current = to;
  }, [to]);
  useLayoutEffect(() => {
    if (drawnList.current === list) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // After the frame that shows the list.
      timer = setTimeout(() => {
        drawnList.current = list;
        redraw(null);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [list]);
  // After every drawing, since any of the rows may have got other content.
  useLayoutEffect(() => {
    let isNews = false;
    for (const row of place.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      const height = row.getBoundingClientRect().height;
      if (height === 0) continue;
      heights.current.set(row.dataset['id'] ?? '', height);
      isNews = tree.set(Number(row.dataset['index']), height) || isNews;
    }
    const before = passed.current;
    passed.current = passedOf(place.current);
    if (before !== passed.current || (isNews && drawnList.current === list)) redraw(null);
  });
  useLayoutEffect(() => {
    const isThere =
      current !== null &&
      place.current !== null &&
      (rowOf(place.current, current) !== null || scrollToRow(place.current, tree, ids.indexOf(current)));
    awaited.current = isThere ? current : null;
  }, [current]);
  useLayoutEffect(() => {
    if (awaited.current === null || place.current === null) return;
    const row = rowOf(place.current, awaited.current);
    row?.scrollIntoView({ block: 'nearest' });
    // Its place is kept by something that takes no focus until it is read.
    if (row === null || row.getAttribute('aria-busy') === 'true') return;
    row.focus({ preventScroll: true });
    awaited.current = null;
  });

  const rows = ids.slice(from, to);
  // With the rows that are still to come: a lower page would lose the place that it was scrolled to.
  const below = tree.offset(ids.length) - tree.offset(to) + (total - ids.length) * estimate;
  return (
    <div class="virtual" ref={place}>
      <div style={{ height: `${tree.offset(from)}px` }} />
      <ul aria-label={label}>
        {rows.map((id, index) => (
          <li
            key={id}
            data-id={id}
            data-index={from + index}
            aria-setsize={total}
            aria-posinset={from + index + 1}
            class="virtual-row"
          >
            {renderRow(id, from + index)}
          </li>
        ))}
      </ul>
      <div style={{ height: `${below}px` }} />
    </div>
  );
}

/**
 * The heights of a new list, as far as rows up to `known` were measured in the one before: those decide where the screen
 * stands. To look up all of 100,000 ids at each letter of a search would take longer than the search.
 */
function treeOf(
  ids: readonly string[],
  estimate: number,
  heights: ReadonlyMap<string, number>,
  known: number,
): HeightTree {
  const tree = new HeightTree(ids.length, estimate);
  for (const [index, id] of ids.slice(0, known).entries()) {
    const height = heights.get(id);
    if (height !== undefined) tree.set(index, height);
  }
  return tree;
}

const passedOf = (place: HTMLElement | null): number =>
  place === null ? 0 : Math.max(0, -place.getBoundingClientRect().top);

function rangeOf(tree: HeightTree, top: number, overscan: number): [from: number, to: number] {
  return [tree.rowAt(top - overscan), Math.min(tree.count, tree.rowAt(top + innerHeight + overscan) + 1)];
}

const rowOf = (place: HTMLElement, id: string): HTMLElement | null =>
  place.querySelector<HTMLElement>(`[data-clip="${CSS.escape(id)}"]`);

/** Scrolls to a row that is not drawn. Returns whether there is one. */
function scrollToRow(place: HTMLElement, tree: HeightTree, index: number): boolean {
  if (index === -1) return false;
  scrollTo(0, scrollY + place.getBoundingClientRect().top + tree.offset(index) - innerHeight / 3);
  return true;
}

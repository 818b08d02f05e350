/** Measures of a list of which only the rows in sight are in the document, in CSS pixels. */
export const rowHeight = 30;
export const headingHeight = 26;
/** The most that is in sight: seven rows and a hint of an eighth. */
export const listHeight = 226;
export const rowsInSight = Math.floor(listHeight / rowHeight);
/** Rows kept above and below, so that scrolling shows no gaps. */
const spare = 4;

export interface Group {
  /** Null for a group without a heading. */
  readonly label: string | null;
  /** Options in it. */
  readonly count: number;
}

/** A group as it is to be shown: its options from `from` to before `end` are in sight. Places count from the list's begin. */
export interface GroupInSight {
  readonly label: string | null;
  /** Place of its first option. */
  readonly first: number;
  readonly from: number;
  readonly end: number;
  /** Of the heading and of the whole group. */
  readonly heading: number;
  readonly height: number;
}

/** Places the groups below each other. */
function stacked(groups: readonly Group[]) {
  let top = 0;
  let first = 0;
  return groups.map(({ label, count }) => {
    const heading = label === null ? 0 : headingHeight;
    const group = { label, count, first, top, heading, height: heading + count * rowHeight };
    top += group.height;
    first += count;
    return group;
  });
}

/** What of each group is in sight, with some rows around it. */
export const groupsInSight = (groups: readonly Group[], scrollTop: number): readonly GroupInSight[] =>
  stacked(groups).map(({ label, count, first, top, heading, height }) => {
    const rowAt = (y: number): number => (y - top - heading) / rowHeight;
    const clamp = (row: number): number => Math.max(0, Math.min(count, row));
    const from = clamp(Math.floor(rowAt(scrollTop)) - spare);
    const end = clamp(Math.ceil(rowAt(scrollTop + listHeight)) + spare);
    return { label, first, from: first + from, end: first + Math.max(from, end), heading, height };
  });

/**
 * Where the list is to be scrolled to so that an option is in sight, below the heading that sticks to the top. The
 * option behind all groups is the one that creates something.
 */
export function scrollTopFor(groups: readonly Group[], option: number, scrollTop: number): number {
  const all = stacked(groups);
  const group = all.find(({ first, count }) => option < first + count);
  const end = all.at(-1);
  const rowTop =
    group === undefined
      ? end === undefined
        ? 0
        : end.top + end.height
      : group.top + group.heading + (option - group.first) * rowHeight;
  const highest = rowTop - (group?.heading ?? 0);
  return highest < scrollTop ? highest : Math.max(scrollTop, rowTop + rowHeight - listHeight);
}

/** Which clips are ticked, and where a range picked with Shift begins. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

/** Ticks or unticks one clip. */
export function toggled(selection: Selection, id: string, isTicked: boolean): Selection {
  const ids = new Set(selection.ids);
  if (isTicked) ids.add(id);
  else ids.delete(id);
  return { ids, anchor: id };
}

/** Ticks or unticks all from the anchor to this clip, in the order of the list; one alone where there is no anchor. */
export function rangeToggled(selection: Selection, order: readonly string[], id: string, isTicked: boolean): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from === -1 || to === -1) return toggled(selection, id, isTicked);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  const ids = new Set(selection.ids);
  for (const each of range) {
    if (isTicked) ids.add(each);
    else ids.delete(each);
  }
  return { ids, anchor: selection.anchor };
}

export const allSelected = (ids: readonly string[]): Selection => ({ ids: new Set(ids), anchor: null });

/** Without clips that are not there any more. */
export function without(selection: Selection, gone: Iterable<string>): Selection {
  const ids = new Set(selection.ids);
  for (const id of gone) ids.delete(id);
  return { ids, anchor: selection.anchor !== null && ids.has(selection.anchor) ? selection.anchor : null };
}

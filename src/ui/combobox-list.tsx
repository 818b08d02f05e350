import type { Ref } from 'preact';
import type { MatchRange } from '../catalog/match-ranges.ts';
import { type Group, type GroupInSight, groupsInSight, listHeight, rowHeight } from './list-layout.ts';
import { MarkedText } from './marked-text.tsx';

export interface ComboboxOption {
  /** Stable and unique within the list. */
  readonly id: string;
  readonly label: string;
  readonly ranges: readonly MatchRange[];
  /** Another name, where it is that one which was found. */
  readonly synonym: { readonly text: string; readonly ranges: readonly MatchRange[] } | null;
  /** A second, quieter text: where a topic stands, say. */
  readonly hint: string;
  /** All that the row may have no room for. */
  readonly title: string;
}

/** The options for a query, best first. They are worked out where they are shown, since there may be thousands. */
export interface OptionList {
  readonly count: number;
  /** In the order of the list; their counts add up to that of the options. */
  readonly groups: readonly Group[];
  /** The text of a last option that creates what was typed; null for none. */
  readonly create: string | null;
  option(place: number): ComboboxOption;
}

export const optionIdOf = (comboboxId: string, place: number): string => `${comboboxId}-option-${place}`;

export interface ComboboxListProps {
  /** Of the combobox. */
  readonly id: string;
  readonly label: string;
  readonly options: OptionList;
  readonly active: number;
  readonly scrollTop: number;
  readonly onScroll: (scrollTop: number) => void;
  readonly onPick: (place: number) => void;
  readonly list: Ref<HTMLDivElement>;
}

/** The open list: only the options in sight are in the document, and each says which of how many it is. */
export function ComboboxList({ id, label, options, active, scrollTop, onScroll, onPick, list }: ComboboxListProps) {
  const total = options.count + (options.create === null ? 0 : 1);
  const asOption = (place: number) => ({
    id: optionIdOf(id, place),
    role: 'option' as const,
    tabIndex: -1,
    'aria-selected': place === active,
    'aria-setsize': total,
    'aria-posinset': place + 1,
    onClick: () => onPick(place),
  });
  return (
    <div
      ref={list}
      class="combobox-list"
      id={`${id}-list`}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      style={{ maxHeight: `${listHeight + 2}px` }}
      // The mouse must not take the focus from the input, or the list would close: before a click, or for a heading.
      onMouseDown={(event) => event.preventDefault()}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      {groupsInSight(options.groups, scrollTop).map((group, at) => {
        const places = placesIn(group, active);
        const headingId = `${id}-group-${at}`;
        return (
          <div
            key={at}
            class="combobox-group"
            style={{ height: `${group.height}px` }}
            // A group of which nothing is there keeps the place, and is none.
            {...(group.label === null || places.length === 0
              ? { role: 'presentation' }
              : { role: 'group', 'aria-labelledby': headingId })}
          >
            {group.label !== null && (
              <div class="combobox-heading" role="presentation" id={headingId}>
                {group.label}
              </div>
            )}
            {places.map((place) => (
              <OptionRow
                key={place}
                option={options.option(place)}
                top={group.heading + (place - group.first) * rowHeight}
                attributes={asOption(place)}
              />
            ))}
          </div>
        );
      })}
      {options.create !== null && (
        <div class="combobox-option combobox-create" {...asOption(options.count)}>
          <span dir="auto">{options.create}</span>
        </div>
      )}
    </div>
  );
}

/** The options in sight, and the active one: a screen reader follows it, wherever the wheel has taken the list. */
function placesIn({ first, from, end, height, heading }: GroupInSight, active: number): number[] {
  const places = Array.from({ length: end - from }, (_, at) => from + at);
  const isHere = active >= first && active < first + (height - heading) / rowHeight;
  return isHere && (active < from || active >= end) ? [...places, active] : places;
}

function OptionRow(props: { option: ComboboxOption; top: number; attributes: object }) {
  const { label, ranges, synonym, hint, title } = props.option;
  return (
    <div class="combobox-option combobox-row" style={{ top: `${props.top}px` }} title={title} {...props.attributes}>
      <span class="combobox-name">
        <MarkedText text={label} ranges={ranges} />
      </span>
      {synonym === null ? (
        <span class="combobox-hint" dir="auto">
          {hint}
        </span>
      ) : (
        // Why it was found says more than where it stands, and there is room for one of them.
        <span class="combobox-hint combobox-synonym">
          also <MarkedText text={synonym.text} ranges={synonym.ranges} />
        </span>
      )}
    </div>
  );
}

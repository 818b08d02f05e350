/** How a finding names an entry of a file, and one of its values: `topics[3].label`, `line 5, label`. */
export type PlaceOf = (list: 'topics' | 'offerings', index: number, key?: string) => string;

/** As a path in JSON. */
export const pathOf: PlaceOf = (list, index, key) => `${list}[${index}]${key === undefined ? '' : `.${key}`}`;

/** A finding as a line. */
export const finding = (place: string, complaint: string): string =>
  `${place.startsWith('line ') ? `L${place.slice(1)}` : place}: ${complaint}.`;

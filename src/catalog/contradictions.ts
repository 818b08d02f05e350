import { type Catalog, categoryOf } from '../model/catalog.ts';

/** What cannot be right in a catalog whose every entry is right by itself, one line a finding. */
export function contradictionsOf({ topics, offerings }: Catalog): string[] {
  const categories = topics.map(categoryOf);
  return [
    ...blanks('topics', topics, 'label'),
    ...blanks('topics', topics, 'id'),
    ...blanks('offerings', offerings, 'label'),
    ...repeats(
      'topics',
      'id',
      topics.map(({ id }) => id),
    ),
    ...repeats('topics', 'category', categories),
    ...repeats(
      'offerings',
      'offeringId',
      offerings.map(({ offeringId }) => offeringId),
    ),
    ...strays(offerings, new Set(categories)),
  ];
}

function blanks<K extends string>(list: string, entries: readonly { readonly [key in K]: string }[], key: K): string[] {
  return entries.flatMap((entry, index) =>
    entry[key].trim() === '' ? [`${list}[${index}].${key}: must not be blank.`] : [],
  );
}

function repeats(list: string, name: string, values: readonly (string | number)[]): string[] {
  const firstPlaces = new Map<string | number, number>();
  return values.flatMap((value, index) => {
    const first = firstPlaces.get(value);
    if (first !== undefined) return [`${list}[${index}]: has the same ${name} as ${list}[${first}], ${shown(value)}.`];
    firstPlaces.set(value, index);
    return [];
  });
}

function strays(offerings: Catalog['offerings'], known: ReadonlySet<string>): string[] {
  return offerings.flatMap(({ categories }, index) =>
    categories.flatMap((category, place) =>
      known.has(category)
        ? []
        : [`offerings[${index}].categories[${place}]: no topic has the category ${shown(category)}.`],
    ),
  );
}

const shown = (value: string | number): string => JSON.stringify(value);

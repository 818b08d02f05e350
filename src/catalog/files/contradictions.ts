import { type Catalog, categoryOf, type Offering, type Topic } from '../../model/catalog.ts';
import { isBlank } from '../../model/text.ts';
import { isRetired } from '../retired.ts';
import { brokenLinks } from './links.ts';
import { finding, type PlaceOf, pathOf } from './places.ts';

type Lists = Pick<Catalog, 'topics' | 'offerings'>;

/**
 * What cannot be right in a catalog whose every entry is right by itself, one line a finding: blank names, ids and
 * categories that stand twice, links that lead nowhere or in a ring. A retired topic may share its category with the
 * one in its place.
 *
 * @param known topics besides those of the lists, that offerings may belong to.
 */
export function contradictionsOf(
  { topics, offerings }: Lists,
  placeOf: PlaceOf = pathOf,
  known: readonly Topic[] = [],
): string[] {
  return [
    ...blanks('topics', topics, 'label', placeOf),
    ...blanks('topics', topics, 'id', placeOf),
    ...blanks('offerings', offerings, 'label', placeOf),
    ...repeats('topics', 'id', topics.map(idOf), placeOf),
    ...repeats('topics', 'category', topics.map(activeCategory), placeOf),
    ...repeats('offerings', 'offeringId', offerings.map(offeringIdOf), placeOf),
    ...strays(offerings, new Set([...topics, ...known].map(categoryOf)), placeOf),
    ...parents(topics, placeOf),
    ...replacements('topics', topics, idOf, 'no topic has the id', placeOf),
    ...replacements('offerings', offerings, offeringIdOf, 'no offering has the id', placeOf),
  ];
}

const idOf = ({ id }: Topic): string => id;
const offeringIdOf = ({ offeringId }: Offering): number => offeringId;
const activeCategory = (topic: Topic): string | null => (isRetired(topic) ? null : categoryOf(topic));

function blanks<K extends string>(
  list: keyof Lists,
  entries: readonly { readonly [key in K]: string }[],
  key: K,
  placeOf: PlaceOf,
): string[] {
  return entries.flatMap((entry, index) =>
    isBlank(entry[key]) ? [finding(placeOf(list, index, key), 'must not be blank')] : [],
  );
}

function repeats(
  list: keyof Lists,
  name: string,
  values: readonly (string | number | null)[],
  placeOf: PlaceOf,
): string[] {
  const firstPlaces = new Map<string | number, number>();
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const first = firstPlaces.get(value);
    if (first === undefined) {
      firstPlaces.set(value, index);
      return [];
    }
    return [finding(placeOf(list, index), `has the same ${name} as ${placeOf(list, first)}, ${shown(value)}`)];
  });
}

const strays = (offerings: readonly Offering[], known: ReadonlySet<string>, placeOf: PlaceOf): string[] =>
  offerings.flatMap(({ categories }, index) =>
    categories.flatMap((category, place) =>
      known.has(category)
        ? []
        : [
            finding(
              placeOf('offerings', index, `categories[${place}]`),
              `no topic has the category ${shown(category)}`,
            ),
          ],
    ),
  );

const parents = (topics: readonly Topic[], placeOf: PlaceOf): string[] =>
  brokenLinks({
    entries: topics,
    keyOf: idOf,
    targetOf: ({ parent }) => parent,
    placeOf: (index) => placeOf('topics', index, 'parent'),
    unknown: 'no topic has the id',
  });

const replacements = <T extends Topic | Offering>(
  list: keyof Lists,
  entries: readonly T[],
  keyOf: (entry: T) => string | number,
  unknown: string,
  placeOf: PlaceOf,
): string[] =>
  brokenLinks({
    entries,
    keyOf,
    targetOf: ({ replacedBy }) => replacedBy,
    placeOf: (index) => placeOf(list, index, 'replacedBy'),
    unknown,
  });

const shown = (value: string | number): string => JSON.stringify(value);

import type { Standing } from '../catalog/search/standing.ts';
import type { CatalogIndex, Found, SearchHit } from '../catalog/search-catalog.ts';
import { searchOfferings, searchTopics } from '../catalog/search-catalog.ts';
import type { Offering, Topic } from '../model/catalog.ts';
import { isBlank } from '../model/text.ts';
import type { ComboboxOption, OptionList } from './combobox-list.tsx';
import type { Group } from './list-layout.ts';

/** Characters of a path that a row of the list has room for. */
const pathLength = 34;

/** Where a topic stands, in one line. Where there is no room for all, the ends say most: whose it is, and what is above. */
export function pathText(places: readonly string[]): string {
  const path = places.join(' › ');
  const [first] = places;
  return path.length <= pathLength || places.length < 3 ? path : `${first} › … › ${places.at(-1)}`;
}

/** Topics for a query; with one more option, where no topic is called so, that creates it. */
export function topicOptions(index: CatalogIndex, standing: Standing, query: string, isProposal: boolean): OptionList {
  const found = searchTopics(index, query, standing);
  const name = query.trim();
  const isNew = !isBlank(name) && !found.isNamed;
  return {
    count: found.count,
    groups: grouped([
      [found.recent > 0 ? 'Used lately' : null, found.recent],
      [found.recent > 0 ? 'All topics' : null, found.count - found.recent],
    ]),
    create: isNew ? `${isProposal ? 'Propose' : 'Create'} topic “${name}”` : null,
    option: (place) => optionOf(found.at(place), ({ id }: Topic) => id, pathText),
  };
}

/** Offerings for a query; those of the topics chosen stand apart, in front of the others. */
export function offeringOptions(index: CatalogIndex, standing: Standing, query: string): OptionList {
  const found = searchOfferings(index, query, standing);
  return {
    count: found.count,
    groups: grouped(standing.preferred === null ? byUse(found) : byTopics(found)),
    create: null,
    option: (place) =>
      optionOf(
        found.at(place),
        ({ offeringId }: Offering) => String(offeringId),
        (places) => places.join(', '),
      ),
  };
}

type GroupPair = readonly [label: string | null, count: number];

const grouped = (pairs: readonly GroupPair[]): Group[] =>
  pairs.filter(([, count]) => count > 0).map(([label, count]) => ({ label, count }));

const byUse = ({ recent, count }: Found<Offering>): GroupPair[] => [
  [recent > 0 ? 'Used lately' : null, recent],
  [recent > 0 ? 'All offerings' : null, count - recent],
];

const byTopics = ({ exact, preferred, count }: Found<Offering>): GroupPair[] => [
  [null, exact],
  ['Of the topics chosen', preferred],
  ['Other offerings', count - exact - preferred],
];

function optionOf<T extends Topic | Offering>(
  { item, ranges, synonym, places }: SearchHit<T>,
  idOf: (item: T) => string,
  hintOf: (places: readonly string[]) => string,
): ComboboxOption {
  const title = [item.label, ...(synonym === null ? [] : [synonym.text]), places.join(' › ')].join('\n');
  return { id: idOf(item), label: item.label, ranges, synonym, hint: hintOf(places), title };
}

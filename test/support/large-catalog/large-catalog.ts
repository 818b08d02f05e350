import { type Catalog, categoryOf, type Offering, type Topic } from '../../../src/model/catalog.ts';
import * as words from './words.ts';

/**
 * A catalog as a large desk might have it, the same at every run: topics on five levels under two sources, half of them
 * with synonyms (plain words, French, Japanese), and offerings of three thousand made-up vendors with one to three topics
 * each. Together they have some five thousand distinct words.
 */
export function largeCatalog(topicCount = 10_000, offeringCount = 20_000): Catalog {
  const topics = allTopics().slice(0, topicCount);
  const offerings = Array.from({ length: offeringCount }, (_, place) => offering(place, topics));
  return { name: 'Large desk', version: '1', topics, offerings };
}

/** Breadth first, as exports of vocabularies often are. */
function allTopics(): Topic[] {
  const { fields, stems, endings, aspects, groups } = words;
  const top = fields.map(({ name, plain }, f) => topic(f, name, undefined, [plain]));
  const conditions = fields.flatMap((field, f) =>
    stems.slice(3 * f, 3 * f + 3).flatMap((stem) =>
      endings.map((ending, e) => {
        const label = `${stem}${ending}`;
        const synonyms = e % 2 === 0 ? [`${field.plain} ${ending}`, `${field.japanese}の${label}`] : [];
        return { f, label, topic: topic(f, label, field.name, synonyms) };
      }),
    ),
  );
  const narrower = conditions.flatMap(({ f, label }, c) =>
    aspects.map(([name, french], a) => {
      const synonyms = (c + a) % 2 === 0 ? [`${french} de la ${label.toLowerCase()}`] : [];
      return topic(f, `${label} ${name}`, label, synonyms);
    }),
  );
  const narrowest = conditions.flatMap(({ f, label }) =>
    groups.map(([name, plain], g) => {
      const above = g === 3 ? `${groups[0]?.[0]} ${label.toLowerCase()} screening` : `${label} screening`;
      return topic(f, `${name} ${label.toLowerCase()} screening`, above, [`${plain} ${label.toLowerCase()} checks`]);
    }),
  );
  return [...top, ...conditions.map((each) => each.topic), ...narrowest.slice(0, 380), ...narrower];
}

const sourceOf = (field: number): string => (field % 2 === 0 ? 'Desk' : 'Health Index');
const idOf = (field: number, label: string): string =>
  `${sourceOf(field)} ${label}`.toLowerCase().replace(/[^a-z]+/g, '-');

const topic = (field: number, label: string, above: string | undefined, synonyms: string[]): Topic => ({
  id: idOf(field, label),
  label,
  source: sourceOf(field),
  ...(above === undefined ? {} : { parent: idOf(field, above) }),
  ...(synonyms.length === 0 ? {} : { synonyms }),
});

const pick = <T>(list: readonly T[], place: number): T => {
  const item = list[place % list.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

function offering(place: number, topics: readonly Topic[]): Offering {
  const { vendorStarts, vendorMiddles, vendorEnds, products } = words;
  const spread = place * 1_237;
  const ends = Math.floor(spread / vendorStarts.length);
  const vendor = `${pick(vendorStarts, spread)}${pick(vendorMiddles, ends)}${pick(vendorEnds, Math.floor(ends / vendorMiddles.length))}`;
  const about = pick(topics, place * 7);
  const categories = Array.from({ length: 1 + (place % 3) }, (_, n) =>
    categoryOf(n === 0 ? about : pick(topics, place * 13 + n * 101)),
  );
  return {
    offeringId: 1_000 + place,
    label: `${vendor} ${about.label.split(' ')[0]} ${pick(products, place * 3)} ${1 + (place % 90)}`,
    permalink: `/offering/${1_000 + place}`,
    categories: [...new Set(categories)],
    vendor: `${vendor}, Inc.`,
    ...(place % 4 === 0 ? { synonyms: [`${vendor} ${pick(products, place * 5)}`] } : {}),
  };
}

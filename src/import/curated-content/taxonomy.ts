import { topicOfCategory } from '../../catalog/topic-of-category.ts';
import { isYamlMap, type YamlValue } from '../../export/yaml.ts';
import type { Offering, Topic } from '../../model/catalog.ts';
import { uniqueBy } from './unique.ts';
import { asText, asTexts, type Values } from './values.ts';

/** Topics by their categories, `Source: Label`; each once. */
export const readTopics = (values: Values): Topic[] =>
  uniqueBy(asTexts(values.at('categories')).map(topicOfCategory), (topic) => topic.id);

/** The offerings that name a label and an id; each once. */
export function readOfferings(values: Values): Offering[] {
  const listed = values.at('relatedOfferings');
  return uniqueBy(Array.isArray(listed) ? listed.flatMap(offeringOf) : [], (offering) => offering.offeringId);
}

function offeringOf(value: YamlValue): Offering[] {
  if (!isYamlMap(value)) return [];
  const { label, permalink, categories, offeringId } = value;
  const name = asText(label);
  if (name === null || name === '' || typeof offeringId !== 'number' || !Number.isSafeInteger(offeringId)) return [];
  return [{ offeringId, label: name, permalink: asText(permalink) ?? '', categories: asTexts(categories ?? []) }];
}

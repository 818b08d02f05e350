import { topicOfCategory } from '../../catalog/topic-of-category.ts';
import { proposedKey } from '../../export/curated-content/keys.ts';
import { isYamlMap, type YamlValue } from '../../export/yaml.ts';
import type { OfferingReference, TopicReference } from '../../model/catalog.ts';
import { uniqueBy } from './unique.ts';
import { asText, asTexts, type Values } from './values.ts';

/** Topics by their categories, `Source: Label`, the proposed ones behind the others; each once. */
export function readTopics(values: Values): TopicReference[] {
  const accepted = asTexts(values.at('categories')).map(topicOfCategory);
  const proposed = asTexts(values.at(proposedKey)).map((category) => ({
    ...topicOfCategory(category),
    proposed: true,
  }));
  return uniqueBy([...accepted, ...proposed], (topic) => topic.id);
}

/** The offerings that name a label and an id; each once. */
export function readOfferings(values: Values): OfferingReference[] {
  const listed = values.at('relatedOfferings');
  return uniqueBy(Array.isArray(listed) ? listed.flatMap(offeringOf) : [], (offering) => offering.offeringId);
}

function offeringOf(value: YamlValue): OfferingReference[] {
  if (!isYamlMap(value)) return [];
  const { label, permalink, categories, offeringId } = value;
  const name = asText(label);
  if (name === null || name === '' || typeof offeringId !== 'number' || !Number.isSafeInteger(offeringId)) return [];
  return [{ offeringId, label: name, permalink: asText(permalink) ?? '', categories: asTexts(categories ?? []) }];
}

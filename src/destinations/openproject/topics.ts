import { nameKey } from '../../catalog/name-key.ts';
import { categoryOf, type Topic } from '../../model/catalog.ts';
import type { ListOption } from './form.ts';

/** Topics as options of a list: by category ("Source: Label") first, then by label, whatever the case. */
export function optionsOfTopics(
  topics: readonly Topic[],
  options: readonly ListOption[],
): { readonly found: readonly ListOption[]; readonly missing: readonly Topic[] } {
  const byTitle = new Map(options.toReversed().map((option) => [nameKey(option.title), option]));
  const matched = topics.map((topic) => ({
    topic,
    option: byTitle.get(nameKey(categoryOf(topic))) ?? byTitle.get(nameKey(topic.label)),
  }));
  const found = matched.flatMap(({ option }) => (option === undefined ? [] : [option]));
  return {
    found: [...new Set(found)],
    missing: matched.filter(({ option }) => option === undefined).map(({ topic }) => topic),
  };
}

import type { Topic } from '../model/catalog.ts';
import { topicIdOf } from './topic-id.ts';

const separator = ': ';

/**
 * The topic that a category names, where nothing but the category is known: "Source: Label", or a label alone. Without a
 * source, or with nothing on one side of the colon, the whole is the label.
 */
export function topicOfCategory(category: string): Topic {
  const at = category.indexOf(separator);
  const label = category.slice(at + separator.length);
  const isSplit = at > 0 && label !== '';
  return {
    id: topicIdOf(category),
    label: isSplit ? label : category,
    source: isSplit ? category.slice(0, at) : '',
  };
}

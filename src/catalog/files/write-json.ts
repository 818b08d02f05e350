import type { Catalog } from '../../model/catalog.ts';
import { topicIdsByCategory } from '../topic-ids.ts';

/** The catalog as docs/catalog.schema.json describes it: offerings name their topics by ids, which outlive a new label. */
export function writeJson({ topics, offerings, ...notice }: Catalog): string {
  const ids = topicIdsByCategory({ topics });
  const file = {
    ...notice,
    topics,
    offerings: offerings.map(({ categories, ...offering }) => ({
      ...offering,
      topics: categories.flatMap((category) => ids.get(category) ?? []),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

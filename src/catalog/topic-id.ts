import { slugOr } from '../url/slug.ts';

/**
 * The id of a topic of which only its category is known, as in an imported file: the slug of "Source: Label". The
 * catalog that Sheaf starts with has the same ids, so that imported clips and the catalog speak of the same topics.
 */
export const topicIdOf = (category: string): string => slugOr('topic', category);

import { fold } from '../../catalog/fold.ts';

/** A name as it is compared: programs write spaces as hyphens or underscores, and `#` in front. */
export const foldLabel = (label: string): string =>
  fold(label)
    .replace(/^#+/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();

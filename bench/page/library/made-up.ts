/** Runs in a page: gives made-up clips as text to search, for indexes in memory. */
import { madeUpClip } from './made-up-clip.ts';

export const madeUpDocument = (n: number) => {
  const { clip, content } = madeUpClip(n);
  return { id: n, title: clip.title, description: clip.description, body: content.body?.text ?? '' };
};

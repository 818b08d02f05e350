import { createHash } from 'node:crypto';
import type { LabelledDocument } from './labelled-set.ts';

export type Part = 'dev' | 'test';

/** The half that a document belongs to for ever, by its id: weights are fitted on one half and reported on the other. */
export const partOf = ({ id }: LabelledDocument): Part =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'dev' : 'test';

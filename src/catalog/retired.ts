import type { Offering, Topic } from '../model/catalog.ts';

/** Whether a term is not to be picked any more. What has been replaced is retired, whether it is said or not. */
export const isRetired = ({ retired, replacedBy }: Pick<Topic | Offering, 'retired' | 'replacedBy'>): boolean =>
  retired === true || replacedBy !== undefined;

import type { Job } from './destination.ts';

/**
 * The job as far as it is about the server that is set up now. A receipt of another one, from before the address was
 * changed, says nothing here: the same id may belong to somebody else's thing.
 * @param base the server's address, as `baseAddress` gives it
 */
export const here = (job: Job, base: string): Job =>
  job.earlier === null || job.earlier.url?.startsWith(`${base}/`) ? job : { ...job, earlier: null };

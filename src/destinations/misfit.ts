import { problem } from '../model/problem.ts';
import { type Failed, queueIsKept, steps } from './http/failure.ts';

/** What is set up does not fit what is there. It concerns every clip, so the destination waits for the user. */
export const misfit = (message: string, nextStep = steps.misfit): Failed => ({
  status: 'unauthorized',
  problem: problem('destination-invalid', message, nextStep, [queueIsKept]),
});

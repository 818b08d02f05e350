import { expect } from 'vitest';
import type { Outcome } from '../../../src/destinations/destination.ts';
import type { Problem } from '../../../src/model/problem.ts';

export type Delivered = Extract<Outcome, { status: 'delivered' }>;
type Failed = Exclude<Outcome, Delivered>;

export function delivered(outcome: Outcome): Delivered {
  if (outcome.status !== 'delivered') throw new Error(`not delivered: ${JSON.stringify(outcome, null, 2)}`);
  expect(outcome.receipt.remoteId).not.toBe('');
  for (const note of outcome.notes) expect(note).toMatch(/^\S.*\.$/s);
  return outcome;
}

export function failed<S extends Failed['status']>(outcome: Outcome, status: S): Extract<Failed, { status: S }> {
  if (outcome.status !== status) throw new Error(`not ${status}: ${JSON.stringify(outcome, null, 2)}`);
  const failure = outcome as Extract<Failed, { status: S }>;
  expectReadable(failure.problem);
  return failure;
}

/** Two sentences for people, and nothing so long that it could not be shown. */
export function expectReadable({ message, nextStep, details = [] }: Problem): void {
  expect(message).toMatch(/^\S[\s\S]*[.!?]$/);
  expect(nextStep).toMatch(/^\S[\s\S]*[.!?]$/);
  expect(message.length + nextStep.length + details.join('').length).toBeLessThan(3_000);
}

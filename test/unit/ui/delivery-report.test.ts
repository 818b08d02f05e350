import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/model/delivery.ts';
import type { Destination } from '../../../src/model/destination.ts';
import { problem } from '../../../src/model/problem.ts';
import { reportDelivery } from '../../../src/ui/delivery-report.ts';
import { sampleDelivery, sampleDestination } from '../../support/sample-clips.ts';

const now = new Date('2026-02-02T10:00:05.000Z');
const report = (changes: Partial<Delivery>, destination: Partial<Destination> = {}, revision = 2) =>
  reportDelivery(sampleDelivery(1, changes), { destination: sampleDestination(1, destination), revision, now });
const down = problem('backend-unavailable', 'Desk cannot be reached.', 'Check the network.');

describe('a clip that a destination has as it was before the last edit', () => {
  const earlier = { deliveredRevision: 1, deliveredAt: '2026-02-01T10:00:00.000Z' };

  it('is not called delivered, and can be sent', () => {
    expect(report({ ...earlier, state: 'delivered', nextAttemptAt: null })).toMatchObject({
      ...{ text: 'has an earlier version', detail: 'The last change was not sent there.', action: 'send' },
    });
    expect(report({ ...earlier, state: 'delivered', nextAttemptAt: null }, {}, 1)).toMatchObject({
      ...{ text: 'delivered', detail: null },
    });
  });

  it('is said to get an update, or to wait for it', () => {
    expect(report(earlier).text).toBe('an update is on its way…');
    expect(report({}).text).toBe('sending…');
    expect(report(earlier, { pause: { by: 'user' } }).text).toBe('an update waits while the destination is paused');
    expect(report({ ...earlier, problem: down, nextAttemptAt: '2026-02-02T10:30:00.000Z' })).toMatchObject({
      ...{ text: 'Desk cannot be reached.', action: 'retry' },
      detail: expect.stringMatching(/^Next try at .*\. An earlier version is there\.$/),
    });
  });

  it('says so where the edit was refused', () => {
    const refused = problem('backend-refused', 'Too long.', 'Edit.');
    expect(report({ ...earlier, state: 'rejected', problem: refused }).detail).toBe(
      'Edit. An earlier version is there.',
    );
  });
});

describe('a clip that waits for the user', () => {
  it('has a sentence and the button', () => {
    const waits = problem('waits-for-user', 'Waits for you.', 'Press “Retry now”.');
    expect(report({ nextAttemptAt: null, problem: waits })).toMatchObject({
      ...{ text: 'Waits for you.', detail: 'Press “Retry now”.', action: 'retry' },
    });
  });
});

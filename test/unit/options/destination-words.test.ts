import { describe, expect, it } from 'vitest';
import { unusedOrigins } from '../../../options/destinations/access.ts';
import { countsInWords, describeStatus } from '../../../options/destinations/describe-status.ts';
import { problem } from '../../../src/model/problem.ts';
import { sampleStatus } from '../../support/fake-options-world.ts';
import { sampleDestination } from '../../support/sample-clips.ts';

const now = new Date('2026-02-02T10:00:00.000Z');
const refusal = problem('backend-unauthorized', 'Desk 1 refuses the token.', 'Enter a new one.');
const destination = (changes: Parameters<typeof sampleDestination>[1]) => sampleDestination(1, changes);

describe('a destination', () => {
  it('that works needs nothing, and can be hurried while clips wait', () => {
    expect(describeStatus(sampleStatus(1), now)).toMatchObject({ tone: 'done', text: 'In use.', action: null });
    expect(describeStatus(sampleStatus(1, { waiting: 1 }), now).action).toBe('retry');
  });

  it('that refuses the token says so with the next step', () => {
    const status = sampleStatus(1, { destination: destination({ pause: { by: 'refusal', problem: refusal } }) });
    expect(describeStatus(status, now)).toEqual({
      ...{ tone: 'trouble', action: 'resume' },
      ...{ text: 'Needs you: Desk 1 refuses the token.', nextStep: 'Enter a new one.' },
    });
  });

  it('that the browser does not let Sheaf reach asks for access, whether a delivery has met that yet or not', () => {
    expect(describeStatus(sampleStatus(1, { hasAccess: false }), now).action).toBe('allow');
    const met = problem('permission-missing', 'No access.', 'Allow it.');
    const status = sampleStatus(1, { destination: destination({ pause: { by: 'refusal', problem: met } }) });
    expect(describeStatus(status, now).action).toBe('allow');
  });

  it('that is given time says until when, and not once that is over', () => {
    const backOff = { until: '2026-02-02T10:05:00.000Z', failures: 2 };
    const status = sampleStatus(1, { destination: destination({ backOff }) });
    expect(describeStatus(status, now)).toMatchObject({ tone: 'waiting', action: 'retry' });
    expect(describeStatus(status, new Date(backOff.until)).tone).toBe('done');
  });

  it('that is paused can go on', () => {
    const status = sampleStatus(1, { destination: destination({ pause: { by: 'user' } }) });
    expect(describeStatus(status, now)).toMatchObject({ text: 'Paused.', action: 'resume' });
  });

  it('counts what waits and what was refused, and says nothing of nothing', () => {
    expect(countsInWords(sampleStatus(1))).toBe('');
    expect(countsInWords(sampleStatus(1, { waiting: 1, refused: 2 }))).toBe(
      '1 clip waits to be sent. 2 clips were refused: see the library.',
    );
  });
});

describe('access to a host', () => {
  it('is given back only where no other destination needs it, whatever the port', () => {
    const others = [sampleDestination(2, { config: { url: 'https://desk1.example:8443/other' } })];
    expect(unusedOrigins(['https://desk1.example'], others)).toEqual([]);
    expect(unusedOrigins(['http://desk1.example'], others)).toEqual(['http://desk1.example']);
    expect(unusedOrigins(['https://desk1.example'], [])).toEqual(['https://desk1.example']);
  });
});

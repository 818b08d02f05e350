import { expect, it } from 'vitest';
import { ok } from '../../../src/model/result.ts';
import { runSession, settled } from '../../support/fake-world.ts';
import { sampleDelivery, sampleDestination } from '../../support/sample-clips.ts';

it('says where a clip stays that had arrived before it was taken back, until it is saved again', async () => {
  const receipt = { remoteId: '7', url: 'https://desk.example/7' };
  const { session, state } = runSession({
    readDestinations: async () => ok([sampleDestination(1), sampleDestination(2)]),
    readDeliveries: async () => ok([sampleDelivery(1, { receipt }), sampleDelivery(2)]),
  });
  await settled();
  await session.save();
  await session.undo();
  expect(state().staysIn).toEqual([{ name: 'Desk 1', url: 'https://desk.example/7' }]);
  await session.save();
  expect(state().staysIn).toEqual([]);
});

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

it('says so too where the clip was on its way and arrives after it was taken back', async () => {
  let isThere = false;
  let arrive: () => void = () => {};
  const { session, state } = runSession({
    readDestinations: async () => ok([sampleDestination(1)]),
    readDeliveries: async () => ok([sampleDelivery(1, { receipt: isThere ? { remoteId: '7', url: null } : null })]),
    onDelivery: (_clip, listener) => {
      arrive = listener;
      return () => {};
    },
  });
  await settled();
  await session.save();
  await session.undo();
  expect(state().staysIn).toEqual([]);
  isThere = true;
  arrive();
  await settled();
  expect(state().staysIn).toEqual([{ name: 'Desk 1', url: null }]);
  await session.save();
  arrive();
  await settled();
  expect(state().staysIn).toEqual([]);
});

import { descriptors } from '../../src/destinations/descriptors.ts';
import type { Descriptor } from '../../src/destinations/destination.ts';
import type { DestinationKind } from '../../src/model/destination.ts';

/** Null for a kind that this build knows by name only. */
export const descriptorOf = (kind: DestinationKind): Descriptor | null =>
  descriptors.find((each: Descriptor) => each.kind === kind) ?? null;

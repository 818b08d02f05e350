import type { DestinationType } from '../../src/destinations/destination.ts';
import { destinationTypes } from '../../src/destinations/index.ts';
import type { DestinationKind } from '../../src/model/destination.ts';

/** The code for a kind of backend. Every kind of the model has one: the contract test sees to it. */
export function destinationTypeOf(kind: DestinationKind): DestinationType {
  const type = destinationTypes.find(({ descriptor }) => descriptor.kind === kind);
  if (type === undefined) throw new Error(`no destination of the kind ${kind}`);
  return type;
}

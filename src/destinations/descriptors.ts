import type { Descriptor } from './destination.ts';
import { descriptor as webhook } from './webhook/descriptor.ts';

/** What the options page offers, in the order of its list. The contract test holds it against `destinationTypes`. */
export const descriptors = [webhook] satisfies Descriptor[];

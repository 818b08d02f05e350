import type { DestinationType } from './destination.ts';
import { webhook } from './webhook/webhook.ts';
import { withoutSecrets } from './without-secrets.ts';

const kinds = [webhook] satisfies DestinationType[];

/** Every kind of backend, for the background; pages take `descriptors.ts`, which brings no delivery code. */
export const destinationTypes: readonly DestinationType[] = kinds.map(withoutSecrets);

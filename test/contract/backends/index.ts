import type { BackendKind } from '../support/backend.ts';
import { webhook } from './webhook.ts';

/** A backend in memory for every kind of destination; `kinds.test.ts` says which one is missing. */
export const backendKinds = [webhook] satisfies BackendKind[];

import type { Services } from '../destination.ts';
import { explanationOf } from '../http/explanation.ts';
import { type JsonApi, jsonApi } from '../http/json-api.ts';
import type { KarakeepAccount } from './config.ts';

/** https://docs.karakeep.app/api/ */
export const karakeepApi = ({ url, apiKey }: KarakeepAccount, services: Services): JsonApi =>
  jsonApi({
    backend: 'Karakeep',
    base: `${url}/api/v1`,
    headers: { Authorization: `Bearer ${apiKey}` },
    services,
    reason: explanationOf,
  });

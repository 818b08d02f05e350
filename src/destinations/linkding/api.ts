import * as v from 'valibot';
import type { Services } from '../destination.ts';
import { explanationOf } from '../http/explanation.ts';
import { type JsonApi, jsonApi } from '../http/json-api.ts';
import type { LinkdingAccount } from './config.ts';

/** https://linkding.link/api/ */
export const linkdingApi = ({ url, token }: LinkdingAccount, services: Services): JsonApi =>
  jsonApi({
    backend: 'linkding',
    base: `${url}/api`,
    headers: { Authorization: `Token ${token}` },
    services,
    reason: explanationOf,
  });

export const bookmarkSchema = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  tag_names: v.array(v.string()),
});
export type Bookmark = v.InferOutput<typeof bookmarkSchema>;

import * as v from 'valibot';
import type { Services } from '../destination.ts';
import { explanationOf } from '../http/explanation.ts';
import { type JsonApi, jsonApi } from '../http/json-api.ts';
import type { ReadeckAccount } from './config.ts';

/** https://codeberg.org/readeck/readeck, docs/api; every server shows it below /docs/api. */
export const readeckApi = ({ url, token }: ReadeckAccount, services: Services): JsonApi =>
  jsonApi({
    backend: 'Readeck',
    base: `${url}/api`,
    headers: { Authorization: `Bearer ${token}` },
    services,
    reason: explanationOf,
  });

export const bookmarkSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  url: v.string(),
  title: v.string(),
  labels: v.nullish(v.array(v.string()), []),
  /** False while Readeck still reads the page: it then overwrites what is changed meanwhile. */
  loaded: v.boolean(),
});
export type Bookmark = v.InferOutput<typeof bookmarkSchema>;

import { topicOfCategory } from '../../catalog/topic-of-category.ts';
import type { Topic } from '../../model/catalog.ts';
import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { incomplete } from '../account.ts';
import type { Account, Services } from '../destination.ts';
import { apiOf, backend } from './api.ts';
import { readAccount } from './config.ts';
import { clipFields } from './fields.ts';
import { freshLayout } from './layout.ts';

/**
 * The options of the topic field as topics of a catalog, in their order there; none where no field is picked.
 * Problems: those of a delivery, and `destination-invalid` for a configuration that is not complete.
 */
export async function readTopics(account: Account, services: Services): Promise<Result<readonly Topic[], Problem>> {
  const read = readAccount(account);
  if (!read.ok) return err(incomplete(backend, read.error));
  const layout = await freshLayout(apiOf(read.value, services), read.value, services);
  if (!layout.ok) return err(layout.error.problem);
  const fields = clipFields(read.value, layout.value.fields);
  if (!fields.ok) return err(fields.error.problem);
  return ok((fields.value.topicsField?.options ?? []).map(({ title }) => topicOfCategory(title)));
}

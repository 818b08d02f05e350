import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { incomplete } from '../account.ts';
import type { Account, Services } from '../destination.ts';
import { beforeAnyClip } from '../http/failure.ts';
import { apiOf, backend } from './api.ts';
import { readAccount } from './config.ts';
import { clipFields } from './fields.ts';
import { freshLayout } from './layout.ts';

/**
 * The options of the topic field, in their order there. Problems: those of a connection, and `destination-invalid` for a
 * configuration that is not complete, without such a field, or with one that has no options.
 */
export async function readTopics(account: Account, services: Services): Promise<Result<readonly string[], Problem>> {
  const read = readAccount(account);
  if (!read.ok) return err(incomplete(backend, read.error));
  const layout = await freshLayout(apiOf(read.value, services), read.value, services);
  if (!layout.ok) return err(beforeAnyClip(layout.error.problem, backend));
  const fields = clipFields(read.value, layout.value.fields);
  if (!fields.ok) return err(beforeAnyClip(fields.error.problem, backend));
  const { topicsField } = fields.value;
  if (topicsField === null) return err(noField);
  // An empty list would empty the catalog: somebody is at work there, or it is the wrong field.
  return topicsField.options.length === 0 ? err(noTopics(topicsField.name)) : ok(topicsField.options.map(titleOf));
}

const titleOf = ({ title }: { readonly title: string }): string => title;

const noField = problem(
  'destination-invalid',
  'No field for the topics is picked at this destination.',
  'Edit the destination, pick the list that holds the topics, then load them again.',
);

const noTopics = (name: string): Problem =>
  problem(
    'destination-invalid',
    `The field “${name}” has no options in ${backend}, so there are no topics to load.`,
    'Add the topics there, or pick another field; the catalog in use stays as it was.',
  );

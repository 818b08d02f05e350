import * as v from 'valibot';
import type { Clip } from '../../model/clip.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import { misfit } from '../misfit.ts';
import { type Api, backend } from './api.ts';
import type { ClipFields } from './fields.ts';
import { sourceLine } from './payload.ts';
import { type RemoteWorkPackage, workPackageSchema } from './work-package.ts';

const foundSchema = v.object({ _embedded: v.object({ elements: v.array(workPackageSchema) }) });

/** A filter can match more than what is meant (`~` is “contains all of the words”), so each match is looked at. */
export interface Search {
  readonly filter: { readonly [key: string]: { readonly operator: '=' | '~'; readonly values: readonly [string] } };
  readonly isIt: (found: RemoteWorkPackage) => boolean;
  /** The custom field that is searched; null for the description, which always can be. */
  readonly fieldName: string | null;
}

/** How a clip's work package can be told from others: by the clip's id, else by its clean address. */
export function searchFor({ id, urls }: Pick<Clip, 'id' | 'urls'>, { clipIdField, cleanUrlField }: ClipFields): Search {
  const [field, value] = clipIdField === null ? [cleanUrlField, urls.clean] : [clipIdField, id];
  if (field !== null) {
    return {
      filter: { [field.key]: { operator: '=', values: [value] } },
      isIt: (found) => found[field.key] === value,
      fieldName: field.name,
    };
  }
  const line = sourceLine(urls.clean);
  return {
    filter: { description: { operator: '~', values: [line] } },
    isIt: ({ description }) => (description?.raw ?? '').split(/\r?\n/).includes(line),
    fieldName: null,
  };
}

/**
 * The clip's work package in the project, open or closed, the oldest if there are several; null if there is none. Asked
 * of the project: fields that do not belong to all projects cannot be searched from outside of theirs.
 */
export async function findWorkPackage(
  api: Api,
  project: string,
  search: Search,
): Promise<Result<RemoteWorkPackage | null, Failed>> {
  const reply = await api.get(`/projects/${project}/work_packages`, {
    filters: JSON.stringify([search.filter]),
    sortBy: JSON.stringify([['id', 'asc']]),
    pageSize: '100',
  });
  if (reply.kind === 'answer' && reply.status === 400 && search.fieldName !== null) {
    return err(notSearchable(search.fieldName));
  }
  if (reply.kind === 'answer' && reply.status === 404) {
    return err(misfit(`${backend} has no such project, or the token may not see it.`));
  }
  const found = api.read(reply, foundSchema);
  return found.ok ? ok(found.value._embedded.elements.find(search.isIt) ?? null) : found;
}

/** Without a look, an attempt whose answer was lost would be followed by a second work package. */
const notSearchable = (name: string): Failed =>
  misfit(
    `${backend} cannot search the field “${name}”, so that a clip could be posted twice.`,
    'Tick “Used as a filter” at that field in OpenProject’s administration, or pick another field in the options.',
  );

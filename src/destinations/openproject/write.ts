import { problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import type { Api } from './api.ts';
import type { FieldNames } from './errors.ts';
import type { WorkPackageBody } from './payload.ts';
import { type RemoteWorkPackage, workPackageSchema } from './work-package.ts';

/** How often an update is put upon what others have just changed. */
const attempts = 3;

type Written = Result<RemoteWorkPackage, Failed>;

export async function createWorkPackage(
  api: Api,
  { project, typeId }: { readonly project: string; readonly typeId: number },
  body: WorkPackageBody,
  names: FieldNames,
): Promise<Written> {
  const links = { project: { href: `/api/v3/projects/${project}` }, type: { href: `/api/v3/types/${typeId}` } };
  const reply = await api.send('POST', '/work_packages', { ...body, _links: { ...links, ...body._links } });
  return api.read(reply, workPackageSchema, names);
}

/**
 * Writes the clip over its work package; null if that is not there any more. It stays in the project and of the type that
 * people have moved it to.
 * Its `lockVersion` as it was last seen; asked for if null.
 */
export async function updateWorkPackage(
  api: Api,
  { id, lockVersion }: { readonly id: number; readonly lockVersion: number | null },
  body: WorkPackageBody,
  names: FieldNames,
): Promise<Result<RemoteWorkPackage | null, Failed>> {
  const path = `/work_packages/${id}`;
  let known = lockVersion;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (known === null) {
      const current = await api.get(path);
      if (current.kind === 'answer' && current.status === 404) return ok(null);
      const read = api.read(current, workPackageSchema);
      if (!read.ok) return read;
      known = read.value.lockVersion ?? 0;
    }
    const reply = await api.send('PATCH', path, { ...body, lockVersion: known });
    if (reply.kind === 'answer' && reply.status === 404) return ok(null);
    if (reply.kind !== 'answer' || reply.status !== 409) return api.read(reply, workPackageSchema, names);
    known = null;
  }
  return err(contended);
}

const contended: Failed = {
  status: 'retry',
  problem: problem(
    'conflict',
    'The work package is being changed by others at the moment.',
    'The clip is kept and tried again by itself.',
  ),
  retryAfter: null,
  isAboutClip: true,
};

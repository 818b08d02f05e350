import type { Receipt } from '../../model/delivery.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import type { Api } from './api.ts';
import type { FieldNames } from './errors.ts';
import { findWorkPackage, type Search } from './find.ts';
import type { WorkPackageBody } from './payload.ts';
import type { RemoteWorkPackage } from './work-package.ts';
import { createWorkPackage, updateWorkPackage } from './write.ts';

/** A clip as it is to stand in a project. */
export interface Post {
  readonly project: string;
  readonly typeId: number;
  readonly body: WorkPackageBody;
  readonly search: Search;
  readonly names: FieldNames;
}

/** Writes a clip over the work package that is known or found; makes a new one only where there is neither. */
export async function postClip(
  api: Api,
  post: Post,
  earlier: Receipt | null,
): Promise<Result<RemoteWorkPackage, Failed>> {
  const known = knownOf(earlier);
  if (known !== null) {
    const updated = await updateWorkPackage(api, known, post.body, post.names);
    if (!updated.ok) return updated;
    if (updated.value !== null) return ok(updated.value);
  }
  const found = await findWorkPackage(api, post.project, post.search);
  if (!found.ok) return found;
  if (found.value !== null) {
    const { id, lockVersion = null } = found.value;
    const updated = await updateWorkPackage(api, { id, lockVersion }, post.body, post.names);
    if (!updated.ok) return updated;
    if (updated.value !== null) return ok(updated.value);
  }
  return createWorkPackage(api, post, post.body, post.names);
}

function knownOf(earlier: Receipt | null): { readonly id: number; readonly lockVersion: number | null } | null {
  if (earlier === null || !/^\d+$/.test(earlier.remoteId)) return null;
  const lockVersion = earlier.details?.['lockVersion'];
  return {
    id: Number(earlier.remoteId),
    lockVersion: lockVersion !== undefined && /^\d+$/.test(lockVersion) ? Number(lockVersion) : null,
  };
}

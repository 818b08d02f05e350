import type { Receipt } from '../../model/delivery.ts';
import type { WorkPackage } from '../../model/work-package.ts';
import { type Attached, linkOf } from './attachments.ts';
import type { RemoteWorkPackage } from './work-package.ts';

/** @param base the server's address */
export function receiptOf({ id, lockVersion }: RemoteWorkPackage, attached: Attached | null, base: string): Receipt {
  const attachments = [...(attached?.bySlot ?? [])].map(([slot, attachment]) => [slot, String(attachment.id)]);
  return {
    remoteId: String(id),
    url: `${base}/work_packages/${id}`,
    details: {
      ...(lockVersion === undefined ? {} : { lockVersion: String(lockVersion) }),
      ...Object.fromEntries(attachments),
    },
  };
}

/** What a published file says of the post. */
export function postOf({ id, updatedAt }: RemoteWorkPackage, attached: Attached | null): WorkPackage {
  const image = attached?.bySlot.get('featuredImage');
  return {
    id,
    attachment: image === undefined ? null : { fileName: image.fileName, link: linkOf(image) },
    ...(updatedAt === undefined ? {} : { updatedAt }),
  };
}

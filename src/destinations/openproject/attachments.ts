import * as v from 'valibot';
import { ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import type { HttpReply } from '../http/http.ts';
import type { Api } from './api.ts';
import { reasonOf } from './errors.ts';
import type { AttachedFile, Slot } from './files.ts';

const attachmentSchema = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  fileName: v.string(),
  description: v.optional(v.nullable(v.object({ raw: v.optional(v.nullable(v.string())) }))),
  _links: v.optional(
    v.object({ staticDownloadLocation: v.optional(v.nullable(v.object({ href: v.nullable(v.string()) }))) }),
  ),
});
const listSchema = v.object({ _embedded: v.object({ elements: v.array(attachmentSchema) }) });

export type Attachment = v.InferOutput<typeof attachmentSchema>;

/** What is attached in the end, by slot, and what is not. */
export interface Attached {
  readonly bySlot: ReadonlyMap<Slot['key'], Attachment>;
  readonly notes: readonly string[];
}

/** Begins the description of every attachment that Sheaf makes, so that it never takes one of another's away. */
const mark = 'Attached by Sheaf, SHA-256 ';

const describe = async ({ bytes }: AttachedFile): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return mark + Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const textOf = ({ description }: Attachment): string => description?.raw ?? '';

/** What Sheaf has attached in a slot before. */
const earlierIn = ({ stem }: Slot, all: readonly Attachment[]): Attachment[] =>
  all.filter((each) => each.fileName.startsWith(`${stem}.`) && textOf(each).startsWith(mark));

/**
 * Makes the attachments of a work package those of the clip. A file that is there already, by name and content, is not
 * sent again; the one that it replaces goes after it has arrived. What the server will not take becomes a note.
 * @param largest bytes of a file; null for no known limit
 */
export async function attachAll(
  api: Api,
  workPackage: number,
  slots: readonly Slot[],
  largest: number | null,
): Promise<Result<Attached, Failed>> {
  const path = `/work_packages/${workPackage}/attachments`;
  const listed = api.read(await api.get(path), listSchema);
  if (!listed.ok) return listed;
  const bySlot = new Map<Slot['key'], Attachment>();
  const notes: string[] = [];
  for (const slot of slots) {
    const earlier = earlierIn(slot, listed.value._embedded.elements);
    const put = await putFile(api, path, slot.file, earlier, largest);
    if (!put.ok) return put;
    const { attachment, note } = put.value;
    if (note !== null) notes.push(note);
    const kept = attachment ?? (slot.file === null && !slot.isEmptied ? (earlier[0] ?? null) : null);
    if (kept !== null) bySlot.set(slot.key, kept);
    const removed = await removeAll(
      api,
      earlier.filter(({ id }) => id !== kept?.id),
    );
    if (!removed.ok) return removed;
    notes.push(...removed.value);
  }
  return ok({ bySlot, notes });
}

type Put = { readonly attachment: Attachment | null; readonly note: string | null };

async function putFile(
  api: Api,
  path: string,
  file: AttachedFile | null,
  earlier: readonly Attachment[],
  largest: number | null,
): Promise<Result<Put, Failed>> {
  if (file === null) return ok({ attachment: null, note: null });
  const description = await describe(file);
  const same = earlier.find((each) => each.fileName === file.name && textOf(each) === description);
  if (same !== undefined) return ok({ attachment: same, note: null });
  if (largest !== null && file.bytes.length > largest) {
    const most = `${kilobytes(file.bytes.length)} kB, and the server takes ${kilobytes(largest)} kB`;
    return ok({ attachment: null, note: `${file.name} was not attached: it has ${most}.` });
  }
  const reply = await api.upload(path, formOf(file, description));
  const reason = refusalOf(reply);
  if (reason !== null) return ok({ attachment: null, note: `${file.name} was not attached: ${reason}` });
  const attachment = api.read(reply, attachmentSchema);
  return attachment.ok ? ok({ attachment: attachment.value, note: null }) : attachment;
}

/** Why OpenProject itself will not do this to an attachment: a limit or a right that is missing. The clip is there. */
function refusalOf(reply: HttpReply): string | null {
  if (reply.kind !== 'answer' || (reply.status !== 403 && reply.status !== 422)) return null;
  return reasonOf(reply.text, new Map())?.slice(0, 300) ?? null;
}

/** The order counts: the server reads `metadata` first, and as text, so it must be no Blob. */
function formOf({ name, mediaType, bytes }: AttachedFile, description: string): FormData {
  const form = new FormData();
  form.append('metadata', JSON.stringify({ fileName: name, description: { raw: description } }));
  form.append('file', new Blob([bytes], { type: mediaType }), name);
  return form;
}

async function removeAll(api: Api, attachments: readonly Attachment[]): Promise<Result<readonly string[], Failed>> {
  const notes: string[] = [];
  for (const { id, fileName } of attachments) {
    const reply = await api.remove(`/attachments/${id}`);
    const isGone = reply.kind === 'answer' && (reply.status < 300 || reply.status === 404);
    if (isGone) continue;
    const reason = refusalOf(reply);
    if (reason !== null) {
      notes.push(`An earlier ${fileName} stays attached: ${reason}`);
      continue;
    }
    const failed = api.read(reply, v.unknown());
    if (!failed.ok) return failed;
  }
  return ok(notes);
}

/** As the receipt and the published file name an attachment: `/api/v3/attachments/7/content`. */
export const linkOf = ({ id, _links }: Attachment): string =>
  _links?.staticDownloadLocation?.href ?? `/api/v3/attachments/${id}/content`;

const kilobytes = (bytes: number): string => Math.ceil(bytes / 1_024).toLocaleString('en');

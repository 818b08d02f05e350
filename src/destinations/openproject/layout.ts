import * as v from 'valibot';
import { err, ok, type Result } from '../../model/result.ts';
import type { Services } from '../destination.ts';
import type { Failed } from '../http/failure.ts';
import { misfit } from '../misfit.ts';
import { type Api, backend } from './api.ts';
import type { OpenProjectAccount } from './config.ts';
import { type CustomField, customFieldSchema, customFieldsOf, formSchema } from './form.ts';
import { byName } from './names.ts';

const typesSchema = v.object({
  _embedded: v.object({ elements: v.array(v.object({ id: v.number(), name: v.string() })) }),
});
const configurationSchema = v.object({ maximumAttachmentFileSize: v.optional(v.number()) });

const layoutSchema = v.object({
  typeId: v.number(),
  fields: v.array(customFieldSchema),
  /** In bytes; null where the server names no limit. */
  largestAttachment: v.nullable(v.number()),
});
/** What a project and a type of work packages look like, as far as delivering needs it. */
export type Layout = v.InferOutput<typeof layoutSchema>;

const memorySchema = v.object({ of: v.string(), readAt: v.number(), layout: layoutSchema });

/** Fields and options change rarely; what was refused by an old layout is tried again with a fresh one anyway. */
const keptFor = 3_600_000;

/** The layout that is kept, if it is of this project and type and not too old. */
export async function keptLayout(account: OpenProjectAccount, { memory, now }: Services): Promise<Layout | null> {
  const kept = v.safeParse(memorySchema, await memory.read());
  if (!kept.success || kept.output.of !== nameOf(account)) return null;
  const age = now().getTime() - kept.output.readAt;
  return age >= 0 && age < keptFor ? kept.output.layout : null;
}

/** Asks for the layout and keeps it: the form may be called six times in three seconds, and answers 429 beyond that. */
export async function freshLayout(
  api: Api,
  account: OpenProjectAccount,
  { memory, now }: Services,
): Promise<Result<Layout, Failed>> {
  const types = await readTypes(api, account.project);
  if (!types.ok) return types;
  const type = byName(types.value, account.type);
  if (type === null) return err(misfit(`The project has no type of work packages “${account.type}”.`));
  const fields = await readFields(api, account.project, type.id);
  if (!fields.ok) return fields;
  const configuration = api.read(await api.get('/configuration'), configurationSchema);
  if (!configuration.ok) return configuration;
  const layout: Layout = {
    typeId: type.id,
    fields: fields.value,
    largestAttachment: configuration.value.maximumAttachmentFileSize ?? null,
  };
  await memory.write({ of: nameOf(account), readAt: now().getTime(), layout });
  return ok(layout);
}

/** The types of work packages that a project has. */
export async function readTypes(
  api: Api,
  project: string,
): Promise<Result<readonly { readonly id: number; readonly name: string }[], Failed>> {
  const reply = await api.get(`/projects/${project}/types`);
  if (reply.kind === 'answer' && reply.status === 404) {
    return err(misfit(`${backend} has no such project, or the token may not see it.`));
  }
  const types = api.read(reply, typesSchema);
  return types.ok ? ok(types.value._embedded.elements) : types;
}

/** The custom fields of a project's work packages of one type. */
export async function readFields(api: Api, project: string, typeId: number): Promise<Result<CustomField[], Failed>> {
  const body = {
    _links: { project: { href: `/api/v3/projects/${project}` }, type: { href: `/api/v3/types/${typeId}` } },
  };
  const form = api.read(await api.send('POST', '/work_packages/form', body), formSchema);
  return form.ok ? ok(customFieldsOf(form.value)) : form;
}

const nameOf = ({ url, project, type }: OpenProjectAccount): string => JSON.stringify([url, project, type]);

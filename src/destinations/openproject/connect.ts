import * as v from 'valibot';
import type { Problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Choice, Connection, Services } from '../destination.ts';
import { failureOf } from '../http/failure.ts';
import { type Api, apiOf, backend } from './api.ts';
import type { Access, FieldKey } from './config.ts';
import type { CustomField } from './form.ts';
import { readFields, readTypes } from './layout.ts';
import { byName, fits, suggestedField, suggestedType } from './names.ts';
import { readProjects } from './projects.ts';

const rootSchema = v.object({
  _links: v.object({ user: v.optional(v.nullable(v.object({ title: v.optional(v.string()) }))) }),
});

const fieldKeys: readonly FieldKey[] = ['clipIdField', 'sourceUrlField', 'cleanUrlField', 'topicsField'];

/** Asks who we are, then for projects, types and custom fields, as far as the choices that are made lead. */
export async function connect(access: Access, services: Services): Promise<Result<Connection, Problem>> {
  const api = apiOf(access, services);
  const who = await readUser(api, services);
  if (!who.ok) return who;
  const projects = await readProjects(api);
  if (!projects.ok) return err(projects.error.problem);
  const found = await readChoices(api, access, projects.value);
  if (!found.ok) return found;
  const { project, type, types, fields } = found.value;
  return ok({
    summary: summaryOf(who.value, found.value, access),
    choices: {
      project: projects.value.map(({ id, name }) => ({ value: String(id), label: name })),
      ...(types === null ? {} : { type: named(types) }),
      ...(fields === null ? {} : Object.fromEntries(fieldKeys.map((key) => [key, choicesOf(key, fields)]))),
    },
    suggested: suggestionsOf(access, { project, type, fields }),
  });
}

interface Named {
  readonly id: number;
  readonly name: string;
}
/** What the choices lead to; null for what lies behind one that is not made. */
interface Found {
  readonly project: Named | null;
  readonly types: readonly Named[] | null;
  readonly type: Named | null;
  readonly fields: readonly CustomField[] | null;
}

/** Goes on behind a choice that is not made where one suggests itself. */
async function readChoices(api: Api, access: Access, projects: readonly Named[]): Promise<Result<Found, Problem>> {
  const only = projects.length === 1 ? (projects[0] ?? null) : null;
  const project = access.project === '' ? only : (projects.find(({ id }) => String(id) === access.project) ?? null);
  if (project === null) return ok({ project, types: null, type: null, fields: null });
  const types = await readTypes(api, String(project.id));
  if (!types.ok) return err(types.error.problem);
  const type = access.type === '' ? suggestedType(types.value) : byName(types.value, access.type);
  if (type === null) return ok({ project, types: types.value, type, fields: null });
  const fields = await readFields(api, String(project.id), type.id);
  return fields.ok ? ok({ project, types: types.value, type, fields: fields.value }) : err(fields.error.problem);
}

async function readUser(api: Api, { now }: Services): Promise<Result<string, Problem>> {
  const reply = await api.get('');
  const root = api.read(reply, rootSchema);
  if (!root.ok) return err(root.error.problem);
  const name = root.value._links.user?.title;
  // A server that lets anybody read answers without a user where the token is none.
  if (name !== undefined) return ok(name);
  return err(failureOf({ kind: 'answer', status: 401, header: () => null, text: '' }, backend, now()).problem);
}

const named = (items: readonly Named[]): Choice[] => items.map(({ name }) => ({ value: name, label: name }));

const choicesOf = (key: FieldKey, fields: readonly CustomField[]): Choice[] =>
  fields.filter((field) => fits(key, field)).map(({ name }) => ({ value: name, label: name }));

function suggestionsOf(access: Access, { project, type, fields }: Omit<Found, 'types'>): Connection['suggested'] {
  const names = fieldKeys.map((key) => [key, suggestedField(key, fields ?? [])?.name] as const);
  const all = [['project', project === null ? undefined : String(project.id)], ['type', type?.name], ...names] as const;
  return Object.fromEntries(
    all.flatMap(([key, value]) => (value === undefined || access[key] !== '' ? [] : [[key, value]])),
  );
}

/** "Connected as Jane Doe, project News, 4 topics." */
function summaryOf(who: string, { project, fields }: Found, access: Access): string {
  const topics =
    access.topicsField === '' ? suggestedField('topicsField', fields ?? []) : byName(fields ?? [], access.topicsField);
  const count = topics?.options.length ?? null;
  const parts = [
    `Connected as ${who}`,
    ...(project === null ? [] : [`project ${project.name}`]),
    ...(count === null ? [] : [count === 1 ? '1 topic' : `${count} topics`]),
  ];
  return `${parts.join(', ')}.`;
}

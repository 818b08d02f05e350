import { err, ok, type Result } from '../../../src/model/result.ts';
import { error } from './represent.ts';
import type { FieldRow, Setup, WorkPackageRow } from './state.ts';

export type Write = Pick<WorkPackageRow, 'subject' | 'texts' | 'lists'> &
  Partial<Pick<WorkPackageRow, 'description' | 'projectId' | 'typeId'>>;

type Fault = ReturnType<typeof error>;
interface Body {
  readonly subject?: string;
  readonly description?: { readonly raw: string };
  readonly _links?: Readonly<Record<string, Href | readonly Href[]>>;
  readonly [key: string]: unknown;
}
interface Href {
  readonly href: string | null;
}

/** What a client writes, checked as the server does: length of the subject, unknown fields, options, required fields. */
export function readWorkPackage(body: Body, setup: Setup, isNew: boolean): Result<Write, readonly Fault[]> {
  const { subject = '', description, _links: links = {} } = body;
  const faults = [
    ...subjectFaults(subject),
    ...unknownFaults(body, links, setup),
    ...requiredFaults(body, links, setup),
  ];
  const write: Write = {
    subject,
    ...(description === undefined ? {} : { description: description.raw }),
    texts: Object.fromEntries(
      Object.entries(body).flatMap(([key, value]) => (typeof value === 'string' && isField(key) ? [[key, value]] : [])),
    ),
    lists: Object.fromEntries(
      Object.entries(links).flatMap(([key, value]) => (isField(key) ? [[key, idsOf(value)]] : [])),
    ),
    ...(isNew ? { projectId: idsOf(links['project'])[0] ?? 0, typeId: idsOf(links['type'])[0] ?? 0 } : {}),
  };
  return faults.length > 0 ? err(faults) : ok(write);
}

const violation = (message: string, attribute: string): Fault =>
  error('PropertyConstraintViolation', message, attribute);
const isField = (key: string): boolean => /^customField\d+$/.test(key);

const idsOf = (links: Href | readonly Href[] | undefined): number[] =>
  (Array.isArray(links) ? links : [links])
    .map((link: Href | undefined) => Number(/\/(\d+)$/.exec(link?.href ?? '')?.[1]))
    .filter((id) => !Number.isNaN(id));

function subjectFaults(subject: string): Fault[] {
  if (subject.trim() === '') return [violation("Subject can't be blank.", 'subject')];
  const isLong = Array.from(subject).length > 255;
  return isLong ? [violation('Subject is too long (maximum is 255 characters).', 'subject')] : [];
}

function unknownFaults(body: Body, links: NonNullable<Body['_links']>, { fields }: Setup): Fault[] {
  const known = new Map<string, FieldRow>(fields.map((field) => [field.key, field]));
  const texts = Object.entries(body).filter(([key]) => isField(key));
  return [
    ...[...texts, ...Object.entries(links).filter(([key]) => isField(key))]
      .filter(([key]) => !known.has(key))
      .map(([key]) => violation(`${key} is not available.`, key)),
    ...texts.flatMap(([key, value]) => {
      const most = known.get(key)?.maxLength;
      return most !== undefined && String(value).length > most
        ? [violation(`is too long (maximum is ${most} characters).`, key)]
        : [];
    }),
    ...Object.entries(links).flatMap(([key, value]) => {
      const options = known.get(key)?.options ?? [];
      return isField(key) && idsOf(value).some((id) => options.every((option) => option.id !== id))
        ? [violation('is not set to one of the allowed values.', key)]
        : [];
    }),
  ];
}

const requiredFaults = (body: Body, links: NonNullable<Body['_links']>, { fields }: Setup): Fault[] =>
  fields
    .filter(({ isRequired }) => isRequired === true)
    .filter(({ key }) => (body[key] ?? '') === '' && idsOf(links[key]).length === 0)
    .map(({ key, name }) => violation(`${name} can't be blank.`, key));

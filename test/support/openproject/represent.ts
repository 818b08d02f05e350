import type { AttachmentRow, FieldRow, Setup, WorkPackageRow } from './state.ts';

/** Representations as OpenProject's API description has them, in shape; what no client of ours reads is constant. */

const link = (href: string, title?: string) => (title === undefined ? { href } : { href, title });
const before = '2024-01-01T00:00:00.000Z';

export function collection(path: string, elements: readonly object[], more: object = {}) {
  return {
    _type: 'Collection',
    total: elements.length,
    count: elements.length,
    _embedded: { elements },
    _links: { self: link(path) },
    ...more,
  };
}

export function page(path: string, all: readonly object[], offset: number, size: number) {
  const elements = all.slice((offset - 1) * size, offset * size);
  const links = { self: link(path), jumpTo: link(path), changeSize: link(path), representations: [] };
  return collection(path, elements, { total: all.length, pageSize: size, offset, _links: links });
}

export const root = ({ user }: Setup) => ({
  _type: 'Root',
  instanceName: 'OpenProject',
  _links: {
    ...Object.fromEntries(
      [
        ['self', ''],
        ['configuration', '/configuration'],
        ['memberships', '/memberships'],
        ['priorities', '/priorities'],
        ['relations', '/relations'],
        ['statuses', '/statuses'],
        ['time_entries', '/time_entries'],
        ['types', '/types'],
        ['userPreferences', '/users/9/preferences'],
        ['workPackages', '/work_packages'],
      ].map(([key, path]) => [key, link(`/api/v3${path}`)]),
    ),
    user: link('/api/v3/users/9', user),
  },
});

export const project = ({ id, name }: { readonly id: number; readonly name: string }) => ({
  _type: 'Project',
  id,
  identifier: `project-${id}`,
  name,
  active: true,
  public: false,
  _links: { self: link(`/api/v3/projects/${id}`, name), categories: link(`/api/v3/projects/${id}/categories`) },
});

export const type = ({ id, name }: { readonly id: number; readonly name: string }) => ({
  _type: 'Type',
  id,
  name,
  color: '#888',
  position: id,
  isDefault: id === 1,
  isMilestone: false,
  createdAt: before,
  updatedAt: before,
  _links: { self: link(`/api/v3/types/${id}`, name) },
});

const option = ({ id, title }: { readonly id: number; readonly title: string }) =>
  link(`/api/v3/custom_options/${id}`, title);

const property = ({ type, name, isRequired = false, options }: FieldRow) => ({
  type,
  name,
  required: isRequired,
  hasDefault: false,
  writable: true,
  ...(options === undefined ? {} : { _links: { allowedValues: options.map(option) } }),
  ...(type === 'User' ? { _links: { allowedValues: link('/api/v3/principals?filters=%5B%5D') } } : {}),
});

export const form = ({ fields }: Setup) => ({
  _type: 'Form',
  _embedded: {
    payload: {},
    schema: {
      _type: 'Schema',
      _dependencies: [],
      subject: { type: 'String', name: 'Subject', required: true, hasDefault: false, writable: true },
      ...Object.fromEntries(fields.map((field) => [field.key, property(field)])),
    },
    validationErrors: {},
  },
  _links: { self: link('/api/v3/work_packages/form') },
});

export function workPackage(row: WorkPackageRow, { fields }: Setup) {
  const lists = fields.flatMap(({ key, type, options = [] }): [string, unknown][] => {
    const chosen = options.filter(({ id }) => row.lists[key]?.includes(id) === true).map(option);
    if (type === '[]CustomOption') return [[key, chosen]];
    return type === 'CustomOption' ? [[key, chosen[0] ?? link('')]] : [];
  });
  return {
    _type: 'WorkPackage',
    id: row.id,
    lockVersion: row.lockVersion,
    subject: row.subject,
    description: { format: 'markdown', raw: row.description, html: '' },
    createdAt: before,
    updatedAt: row.updatedAt,
    ...Object.fromEntries(
      fields.filter(({ type }) => type === 'String' || type === 'Link').map(({ key }) => [key, row.texts[key] ?? null]),
    ),
    _links: {
      self: link(`/api/v3/work_packages/${row.id}`, row.subject),
      schema: link(`/api/v3/work_packages/schemas/${row.projectId}-${row.typeId}`),
      ancestors: [],
      author: link('/api/v3/users/9', 'Jane Doe'),
      priority: link('/api/v3/priorities/8', 'Normal'),
      project: link(`/api/v3/projects/${row.projectId}`),
      status: link(`/api/v3/statuses/${row.isClosed ? 12 : 1}`),
      type: link(`/api/v3/types/${row.typeId}`),
      ...Object.fromEntries(lists),
    },
  };
}

export const attachment = ({ id, workPackageId, fileName, description, mediaType, bytes }: AttachmentRow) => ({
  _type: 'Attachment',
  id,
  fileName,
  fileSize: bytes.length,
  description: { format: 'plain', raw: description, html: '' },
  status: 'uploaded',
  contentType: mediaType,
  digest: { algorithm: 'md5', hash: '64c26a8403cd796ea4cf913cda2ee4a9' },
  createdAt: before,
  _links: {
    self: link(`/api/v3/attachments/${id}`, fileName),
    container: link(`/api/v3/work_packages/${workPackageId}`),
    author: link('/api/v3/users/9'),
    staticDownloadLocation: link(`/api/v3/attachments/${id}/content`),
    downloadLocation: link(`/api/v3/attachments/${id}/content`),
  },
});

/** @param attribute the property that it is about, as `_embedded.details` names it */
export const error = (identifier: string, message: string, attribute?: string) => ({
  _type: 'Error',
  errorIdentifier: `urn:openproject-org:api:v3:errors:${identifier}`,
  message,
  ...(attribute === undefined ? {} : { _embedded: { details: { attribute } } }),
});

export const errors = (all: readonly ReturnType<typeof error>[]) =>
  all.length === 1
    ? all[0]
    : { ...error('MultipleErrors', 'Multiple field constraints have been violated.'), _embedded: { errors: all } };

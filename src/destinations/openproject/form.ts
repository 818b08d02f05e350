import * as v from 'valibot';

const propertySchema = v.object({
  type: v.string(),
  name: v.string(),
  writable: v.optional(v.boolean(), true),
  // A list has its options here; a user field has one link to where they can be asked for.
  _links: v.optional(v.object({ allowedValues: v.unknown() })),
});

/** `POST …/work_packages/form`, as far as it is read. */
export const formSchema = v.object({ _embedded: v.object({ schema: v.record(v.string(), v.unknown()) }) });

const optionSchema = v.object({ href: v.string(), title: v.string() });

export const customFieldSchema = v.object({
  /** `customField7`: its key in a work package. */
  key: v.string(),
  name: v.string(),
  kind: v.picklist(['text', 'list', 'multi-list']),
  /** Of a list. */
  options: v.array(optionSchema),
});

export type CustomField = v.InferOutput<typeof customFieldSchema>;
export type ListOption = v.InferOutput<typeof optionSchema>;

/** The schema's types that a clip can be written into. */
const kinds: Readonly<Record<string, CustomField['kind']>> = {
  String: 'text',
  Link: 'text',
  CustomOption: 'list',
  '[]CustomOption': 'multi-list',
};

/** The custom fields of a form that can take text, an address or topics, in the form's order. */
export function customFieldsOf({ _embedded: { schema } }: v.InferOutput<typeof formSchema>): CustomField[] {
  return Object.entries(schema).flatMap(([key, value]): CustomField[] => {
    const property = v.safeParse(propertySchema, value);
    if (!/^customField\d+$/.test(key) || !property.success || !property.output.writable) return [];
    const { name, type, _links } = property.output;
    const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    return kind === undefined ? [] : [{ key, name, kind, options: optionsOf(_links?.allowedValues) }];
  });
}

const optionsOf = (allowedValues: unknown): ListOption[] =>
  (Array.isArray(allowedValues) ? allowedValues : []).flatMap((value) => {
    const option = v.safeParse(optionSchema, value);
    return option.success ? [option.output] : [];
  });

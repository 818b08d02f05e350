import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogValue } from '../../../../src/catalog/files/read-json.ts';
import { catalogNoticeSchema, offeringSchema, topicSchema } from '../../../../src/model/catalog.ts';
import { okValue } from '../../../support/fresh-library.ts';

interface ObjectSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}
const schema: ObjectSchema & { readonly $defs: { readonly topic: ObjectSchema; readonly offering: ObjectSchema } } =
  JSON.parse(readFileSync('docs/catalog.schema.json', 'utf8'));

const keys = (of: object): string[] => Object.keys(of).sort();
const isRequired = ([, entry]: [string, { readonly type: string }]): boolean => entry.type !== 'optional';

describe('the published JSON Schema', () => {
  it('knows the keys that Sheaf reads, and no others', () => {
    expect(keys(schema.properties)).toEqual([...keys(catalogNoticeSchema.entries), 'offerings', 'topics'].sort());
    expect(keys(schema.$defs.topic.properties)).toEqual(keys(topicSchema.entries));
    expect(keys(schema.$defs.offering.properties)).toEqual([...keys(offeringSchema.entries), 'topics'].sort());
  });

  it('asks for what Sheaf asks for', () => {
    const required = (entries: Record<string, { readonly type: string }>): string[] =>
      Object.entries(entries)
        .filter(isRequired)
        .map(([key]) => key)
        .filter((key) => key !== 'categories');
    expect(schema.required).toEqual(['topics', 'offerings']);
    expect(schema.$defs.topic.required).toEqual(required(topicSchema.entries));
    expect(schema.$defs.offering.required).toEqual(required(offeringSchema.entries));
  });
});

it('the example in the documentation is a catalog', () => {
  const [, example = ''] = /```json\n([\s\S]+?)```/.exec(readFileSync('docs/catalog-format.md', 'utf8')) ?? [];
  const catalog = okValue(readCatalogValue(JSON.parse(example)));
  expect(catalog.offerings[0]?.categories).toEqual(['Example Desk: Telehealth']);
});

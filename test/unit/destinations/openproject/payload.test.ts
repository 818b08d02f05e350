import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../../src/destinations/openproject/errors.ts';
import type { ClipFields } from '../../../../src/destinations/openproject/fields.ts';
import { searchFor } from '../../../../src/destinations/openproject/find.ts';
import type { CustomField } from '../../../../src/destinations/openproject/form.ts';
import { suggestedField, suggestedType } from '../../../../src/destinations/openproject/names.ts';
import { subjectOf, workPackageBody } from '../../../../src/destinations/openproject/payload.ts';
import { fullClip } from '../../../support/full-clip.ts';

const text = (key: string, name: string): CustomField => ({ key, name, kind: 'text', options: [] });
const topics: CustomField = {
  key: 'customField4',
  name: 'medigyTopics',
  kind: 'multi-list',
  options: [
    { href: '/api/v3/custom_options/11', title: 'WARD WEEKLY:  precision care' },
    { href: '/api/v3/custom_options/12', title: 'Oncology' },
    { href: '/api/v3/custom_options/13', title: 'Precision Care' },
  ],
};
const none: ClipFields = { clipIdField: null, sourceUrlField: null, cleanUrlField: null, topicsField: null };
const all: ClipFields = {
  clipIdField: text('customField1', 'Sheaf clip id'),
  sourceUrlField: text('customField2', 'sourceUrl'),
  cleanUrlField: text('customField3', 'cleanUrl'),
  topicsField: topics,
};
const full = fullClip();
const { clip } = full;

describe('the work package of a clip', () => {
  it('holds the clip’s parts in the fields that are picked', () => {
    expect(workPackageBody(full, all)).toEqual({
      body: {
        subject: clip.title,
        description: { format: 'markdown', raw: `${clip.note}\n\nCare is a plan.\n\nIt & you.` },
        customField1: clip.id,
        customField2: clip.urls.visited,
        customField3: clip.urls.clean,
        _links: {
          customField4: [{ href: '/api/v3/custom_options/11' }, { href: '/api/v3/custom_options/12' }],
        },
      },
      notes: [],
    });
  });

  it('names the address in its description where no field holds it', () => {
    const { body } = workPackageBody(full, none);
    expect(body.description.raw).toMatch(/\n\nSource: <https:\/\/insights\.clinic\.example\/.*>$/);
    expect(body._links).toEqual({});
  });

  it('has the page’s own description where no article was found, and its address where it has no title', () => {
    const { body } = workPackageBody(fullClip({ note: '', title: ' ' }, { body: null }), all);
    expect(body).toMatchObject({ subject: clip.urls.clean, description: { raw: clip.description } });
  });

  it('sends a proposed topic along in the description, and misses no option for it', () => {
    const proposed = { id: 'x', label: 'Ward `robots`\n# 1', source: 'Desk', proposed: true };
    const { body, notes } = workPackageBody(fullClip({ topics: [...clip.topics, proposed] }), all);
    expect(body.description.raw).toBe(
      `${clip.note}\n\nProposed topics: \`\`Desk: Ward \`robots\` # 1\`\`\n\nCare is a plan.\n\nIt & you.`,
    );
    expect(notes).toEqual([]);
  });

  it('says which topics it has no option for, and which a list of one leaves out', () => {
    const unknown = { id: 'x', label: 'Unheard Of', source: 'Desk' };
    const many = workPackageBody(fullClip({ topics: [...clip.topics, unknown] }), all);
    expect(many.notes).toEqual(['The topic “Desk: Unheard Of” is no option of “medigyTopics” and was left out.']);
    const one = workPackageBody(full, { ...all, topicsField: { ...topics, kind: 'list' } });
    expect(one.body._links).toEqual({ customField4: { href: '/api/v3/custom_options/11' } });
    expect(one.notes).toEqual(['“medigyTopics” takes one topic: “Oncology” was left out.']);
  });

  it('takes topics away that the clip has no more', () => {
    expect(workPackageBody(fullClip({ topics: [] }), all).body._links).toEqual({ customField4: [] });
    const one = workPackageBody(fullClip({ topics: [] }), { ...all, topicsField: { ...topics, kind: 'list' } });
    expect(one.body._links).toEqual({ customField4: { href: null } });
  });

  it('has a subject of one line and 255 characters at most, none of them cut in half', () => {
    expect(subjectOf(' A\n\tB ')).toBe('A B');
    expect(subjectOf('🧪'.repeat(255))).toBe('🧪'.repeat(255));
    expect(subjectOf('🧪'.repeat(256))).toBe(`${'🧪'.repeat(254)}…`);
  });
});

describe('the search for a clip’s work package', () => {
  it('is by the clip’s id, else by its clean address, else by the last line of the description', () => {
    expect(searchFor(clip, all).filter).toEqual({ customField1: { operator: '=', values: [clip.id] } });
    expect(searchFor(clip, { ...all, clipIdField: null }).filter).toEqual({
      customField3: { operator: '=', values: [clip.urls.clean] },
    });
    expect(searchFor(clip, none).filter).toEqual({
      description: { operator: '~', values: [`Source: <${clip.urls.clean}>`] },
    });
  });

  it('takes no work package that only speaks of the address', () => {
    const { isIt } = searchFor(clip, none);
    const line = `Source: <${clip.urls.clean}>`;
    expect(isIt({ id: 1, description: { raw: `Text.\n\n${line}` } })).toBe(true);
    expect(isIt({ id: 1, description: { raw: `See ${line} and more` } })).toBe(false);
    expect(isIt({ id: 1, description: { raw: `Source: <${clip.urls.clean}more>` } })).toBe(false);
    expect(isIt({ id: 1 })).toBe(false);
    expect(searchFor(clip, all).isIt({ id: 1, customField1: 'another' })).toBe(false);
  });
});

describe('the names of fields and types', () => {
  it.each(['sourceUrl', 'Source URL', 'source_url', 'SOURCE-URL'])(
    'suggest themselves however they are written: %s',
    (name) => {
      expect(suggestedField('sourceUrlField', [text('customField9', name)])?.key).toBe('customField9');
    },
  );

  it('suggest a field only for what it can hold', () => {
    expect(suggestedField('topicsField', [text('customField9', 'topics')])).toBeNull();
    expect(suggestedField('topicsField', [text('customField9', 'topics'), topics])).toBe(topics);
  });

  it('suggest the type that the published format names, or the only one', () => {
    const types = ['Task', 'curated-content'].map((name, id) => ({ id, name }));
    expect(suggestedType(types)?.name).toBe('curated-content');
    expect(suggestedType(types.slice(0, 1))?.name).toBe('Task');
    expect(suggestedType([...types.slice(0, 1), { id: 7, name: 'Bug' }])).toBeNull();
  });
});

describe('the server’s reasons', () => {
  const names = new Map([['customField7', 'Reviewer']]);
  const error = (message: string, attribute?: string) => ({
    message,
    _embedded: attribute === undefined ? {} : { details: { attribute } },
  });

  it('are each a sentence that names the field', () => {
    expect(reasonOf(JSON.stringify(error("can't be blank", 'customField7')), names)).toBe("Reviewer: can't be blank.");
    expect(reasonOf(JSON.stringify(error("Reviewer can't be blank.", 'customField7')), names)).toBe(
      "Reviewer can't be blank.",
    );
    const several = {
      message: 'Multiple field constraints have been violated.',
      _embedded: { errors: [error('Subject is too long.', 'subject'), error('is invalid', 'customField7')] },
    };
    expect(reasonOf(JSON.stringify(several), names)).toBe('Subject is too long. Reviewer: is invalid.');
  });

  it('are none in an answer of another shape', () => {
    expect(reasonOf('<html>', names)).toBeNull();
    expect(reasonOf('{"error":"x"}', names)).toBeNull();
  });
});

/** What an OpenProject server holds, as far as clips are concerned. */
export interface WorkPackageRow {
  readonly id: number;
  readonly lockVersion: number;
  readonly subject: string;
  readonly description: string;
  /** By the field's key, `customField7`. */
  readonly texts: Readonly<Record<string, string>>;
  /** Ids of options, by the field's key. */
  readonly lists: Readonly<Record<string, readonly number[]>>;
  readonly projectId: number;
  readonly typeId: number;
  readonly isClosed: boolean;
  readonly updatedAt: string;
}

export interface AttachmentRow {
  readonly id: number;
  readonly workPackageId: number;
  readonly fileName: string;
  readonly description: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface FieldRow {
  readonly key: string;
  readonly name: string;
  readonly type: 'String' | 'Link' | 'CustomOption' | '[]CustomOption' | 'User' | 'Integer';
  readonly isRequired?: boolean;
  /** "Used as a filter"; true unless said otherwise. */
  readonly isFilter?: boolean;
  readonly maxLength?: number;
  readonly options?: readonly { readonly id: number; readonly title: string }[];
}

export interface Setup {
  readonly token: string;
  readonly user: string;
  readonly projects: readonly { readonly id: number; readonly name: string }[];
  readonly types: readonly { readonly id: number; readonly name: string }[];
  readonly fields: readonly FieldRow[];
  readonly firstWorkPackage: number;
  readonly firstAttachment: number;
  /** Its clock. */
  readonly now: string;
  /** In bytes. */
  readonly largestAttachment: number;
  /** Projects on a page at most, whatever is asked for. */
  readonly largestPage: number;
}

/** A newsroom's server; tests change it as they need. */
export const newsroom: Setup = {
  token: 'op-9f8e7d6c5b4a-key',
  user: 'Jane Doe',
  projects: [
    { id: 3, name: 'News' },
    { id: 4, name: 'Podcast' },
  ],
  types: [
    { id: 1, name: 'Task' },
    { id: 6, name: 'Curated Content' },
  ],
  fields: [
    { key: 'customField1', name: 'Sheaf clip id', type: 'String' },
    { key: 'customField2', name: 'sourceUrl', type: 'Link' },
    { key: 'customField3', name: 'cleanUrl', type: 'Link' },
    {
      key: 'customField4',
      name: 'medigyTopics',
      type: '[]CustomOption',
      options: [
        { id: 11, title: 'Ward Weekly: Precision Care' },
        { id: 12, title: 'oncology' },
        { id: 13, title: 'Wards' },
        { id: 14, title: 'Desk: Genomics' },
      ],
    },
    { key: 'customField5', name: 'Reviewer', type: 'User' },
    { key: 'customField6', name: 'Score', type: 'Integer' },
  ],
  firstWorkPackage: 51,
  firstAttachment: 510,
  now: '2026-02-03T04:05:07.297Z',
  largestAttachment: 5_242_880,
  largestPage: 100,
};

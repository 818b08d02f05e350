import type { ClipContent, FullClip } from '../../src/model/clip.ts';

const clean = 'https://insights.clinic.example/oncology/targeted-care?edition=NL%2004&flag';

/** The fields of a clip whose page said nothing of itself. */
export const nothingKnown = {
  title: '',
  description: '',
  authors: [],
  published: null,
  modified: null,
  siteName: null,
  language: null,
  image: null,
  favicon: null,
  note: '',
  topics: [],
  offerings: [],
} satisfies Partial<FullClip['clip']>;

/** A clip as Sheaf makes one of a page, with every field filled in; each call gives a fresh one, changed as asked. */
export const fullClip = (changes: Partial<FullClip['clip']> = {}, content: Partial<ClipContent> = {}): FullClip => ({
  clip: {
    id: '5f0d3c5e-26d6-5d06-8a3b-0f3e7d5a9c11',
    revision: 3,
    urls: {
      visited: `${clean}&utm_source=letter`,
      canonical: 'https://insights.clinic.example/oncology/targeted-care',
      clean,
    },
    title: "Targeted care: what oncology's next decade needs",
    description: 'What the page says of itself.',
    authors: ['Ines Vale', 'Jörg Lind'],
    published: '2024-05-06T07:08:09+02:00',
    modified: '2024-05-07',
    siteName: 'Clinic Insights',
    language: 'en-GB',
    keywords: ['care', 'oncology'],
    image: { url: 'https://img.clinic.example/lead.jpg', alt: 'A ward', width: 770, height: 400, loads: true },
    favicon: 'https://insights.clinic.example/favicon.ico',
    note: 'Read the second half.\nThen ask Ines.',
    topics: [
      { id: 'ward-weekly-precision', label: 'Precision Care', source: 'Ward Weekly' },
      { id: 'oncology', label: 'Oncology', source: '' },
    ],
    offerings: [
      { offeringId: 41, label: "Vale's Planner", permalink: '/offering/vales-planner', categories: ['Oncology'] },
      { offeringId: 42, label: 'Dose & Day 2.0', permalink: '', categories: [] },
    ],
    provenance: { title: 'json-ld' },
    clippedAt: '2024-05-08T09:10:11.123Z',
    clippedOn: '2024-05-08',
    updatedAt: '2024-05-09T10:11:12.345Z',
    wordCount: 6,
    contentHash: 'ab'.repeat(32),
    ...changes,
  },
  content: {
    body: {
      html: '<p>Care is a plan.<br><br>It &amp; you.</p>',
      markdown: 'Care is a plan.\n\nIt & you.',
      text: 'Care is a plan.\n\nIt & you.',
      wordCount: 6,
      extractor: 'readability',
    },
    metas: [
      { group: 'html', attribute: 'name', key: 'Description', content: 'From the head.' },
      { group: 'html', attribute: 'name', key: 'description', content: 'Too late.' },
      { group: 'openGraph', attribute: 'property', key: 'og:title', content: ' ' },
      { group: 'openGraph', attribute: 'property', key: 'og:title', content: 'Targeted care' },
      { group: 'openGraph', attribute: 'property', key: 'og:image:height', content: '400' },
      {
        group: 'openGraph',
        attribute: 'property',
        key: 'article:published_time',
        content: '2024-05-06T07:08:09+02:00',
      },
      { group: 'twitter', attribute: 'name', key: 'twitter:card', content: 'summary' },
      { group: 'html', attribute: 'itemprop', key: 'keywords', content: 'of some item' },
      { group: 'html', attribute: 'http-equiv', key: 'generator', content: 'of no generator' },
      { group: 'html', attribute: 'name', key: '__proto__', content: 'polluted' },
    ],
    jsonLd: ['{"@type":"NewsArticle"}'],
    ...content,
  },
});

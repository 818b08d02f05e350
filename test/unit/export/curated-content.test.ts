import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { curatedContent } from '../../../src/export/curated-content/curated-content.ts';
import type { FullClip } from '../../../src/model/clip.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import { fullClip } from '../../support/full-clip.ts';

const withSite = (site: Partial<Settings['site']>): Settings => ({
  ...defaultSettings,
  site: { ...defaultSettings.site, ...site },
});

type FrontMatter = Record<string, unknown>;

const frontMatterOf = (full: FullClip, settings = defaultSettings): FrontMatter => {
  const file = curatedContent.render(full, settings);
  const [, front] = /^---\n([\s\S]*?\n)---\n/.exec(file) ?? [];
  return yaml.safeLoad(front ?? '') as FrontMatter;
};

/** What a file says of its post, and the image's size beside it. */
const postOf = (full: FullClip): FrontMatter => {
  const { id, featuredImage } = frontMatterOf(full);
  const { workPackage, wpAttachment, size } = featuredImage as FrontMatter;
  return { id, workPackage, wpAttachment, size };
};

const clean = 'https://insights.clinic.example/oncology/targeted-care?edition=NL%2004&flag';

describe('the curated-content file of a fresh clip', () => {
  it('has 44 keys in the order of the format', () => {
    expect(Object.keys(frontMatterOf(fullClip())).join(' ')).toBe(
      'aliases archetype author basePath breadcrumbLinks breadcrumbs categories categorySlug categoryUrl categoryLabel ' +
        'contentCategories institution offering layOut date description favIconImage featuredImage featuredPdf ' +
        'htmlMetaData id identifier lastMod link href original mastHead mdName openGraphMetaData ' +
        'openProjectCustomFields openProjectWorkPackageType searchCategory slug source status sub tags title via ' +
        'insights_description insights_name viaLink relatedOfferings twitterMetaData',
    );
    expect(Object.keys(frontMatterOf(fullClip()))).toHaveLength(44);
  });

  it('derives every value from the clip and the site', () => {
    const nothing = (keys: string): FrontMatter => Object.fromEntries(keys.split(' ').map((key) => [key, null]));
    const title = "Targeted care: what oncology's next decade needs";
    expect(frontMatterOf(fullClip())).toEqual({
      aliases: '/news/targeted-care-what-oncologys-next-decade-needs',
      archetype: 'curated-content',
      author: ['Ines Vale', 'Jörg Lind'],
      basePath: '/news/',
      breadcrumbLinks: ['/', '/news/', ''],
      breadcrumbs: ['Home', 'News', title],
      categories: ['Ward Weekly: Precision Care', 'Oncology'],
      categorySlug: ['ward weekly: precision care', 'oncology'],
      categoryUrl: ['topic/ward-weekly-precision-care', 'topic/oncology'],
      categoryLabel: ['Precision Care', 'Oncology'],
      contentCategories: 'netspective-medigy-news-curated-content',
      layOut: 'single',
      date: '2024-05-08',
      description: 'Care is a plan.It & you.',
      featuredImage: {
        alt: title,
        format: 'JPEG',
        href: '5f0d3c5e-26d6-5d06-8a3b-0f3e7d5a9c11-featuredImage.jpeg',
        size: [400, 770],
        valid: true,
        workPackage: null,
        wpAttachment: null,
      },
      htmlMetaData: {
        ...nothing('author generator viewport articlemodified_time msvalidate.01 ogdescription ogimage ogsite_name'),
        ...nothing('ogtype ogupdated_time ogurl yandex-verification robots fbapp_id oglocale fbadmins'),
        ...nothing('articlepublisher google-site-verification keywords'),
        description: 'From the head.',
        ogtitle: 'Targeted care',
        articlepublished_time: '2024-05-06T07:08:09+02:00',
      },
      identifier: 'News',
      lastMod: '2024-05-09T10:11:12.345000Z',
      link: { brand: 'insights.clinic.example', href: clean, original: `${clean}&utm_source=letter` },
      href: clean,
      original: `${clean}&utm_source=letter`,
      mastHead: 'NEWS',
      mdName: '5f0d3c5e-26d6-5d06-8a3b-0f3e7d5a9c11.md',
      openGraphMetaData: {
        ...nothing('ogdescription ogurl ogimage ogsite_name ogtype ogupdated_time'),
        ogtitle: 'Targeted care',
        ogimageheight: '400',
      },
      openProjectCustomFields: {
        cleanUrl: clean,
        medigyTopics: ['Ward Weekly: Precision Care', 'Oncology'],
        sourceUrl: `${clean}&utm_source=letter`,
      },
      openProjectWorkPackageType: 'Curated Content',
      searchCategory: 'News',
      slug: 'insights-targeted-care-what-oncologys-next-decade-needs',
      source: 'open-project-curations',
      status: '',
      sub: 'brief',
      tags: ['News'],
      title,
      via: ' ',
      relatedOfferings: [
        { label: "Vale's Planner", permalink: '/offering/vales-planner', categories: ['Oncology'], offeringId: 41 },
        { label: 'Dose & Day 2.0', permalink: '/offering/dose-and-day-20', categories: [], offeringId: 42 },
      ],
      twitterMetaData: {
        ...nothing('twitterdescription twittertitle twitterimage twitterurl'),
        twittercard: 'summary',
      },
      ...nothing('institution offering favIconImage featuredPdf id insights_description insights_name viaLink'),
    });
  });

  it('keeps the order of the keys inside of the metadata', () => {
    const { htmlMetaData, openGraphMetaData, twitterMetaData } = frontMatterOf(fullClip());
    expect(Object.keys(htmlMetaData as FrontMatter).join(' ')).toBe(
      'author description generator viewport articlemodified_time articlepublished_time msvalidate.01 ogdescription ' +
        'ogimage ogsite_name ogtitle ogtype ogupdated_time ogurl yandex-verification robots fbapp_id oglocale fbadmins ' +
        'articlepublisher google-site-verification keywords',
    );
    expect(Object.keys(openGraphMetaData as FrontMatter).join(' ')).toBe(
      'ogdescription ogtitle ogurl ogimage ogsite_name ogtype ogupdated_time ogimageheight',
    );
    expect(Object.keys(twitterMetaData as FrontMatter).join(' ')).toBe(
      'twittercard twitterdescription twittertitle twitterimage twitterurl',
    );
  });

  it('ends with the body to the letter, with no line break of its own', () => {
    expect(curatedContent.render(fullClip(), defaultSettings)).toMatch(
      /\n---\n<p>Care is a plan\.<br><br>It &amp; you\.<\/p>$/,
    );
  });

  it('says what it does not know with nulls and empty lists', () => {
    const bare = fullClip(
      { title: '', authors: [], topics: [], offerings: [], image: null },
      { body: null, metas: [], jsonLd: [] },
    );
    expect(frontMatterOf(bare)).toMatchObject({
      aliases: '/news/untitled',
      author: [],
      categories: [],
      categorySlug: [],
      categoryUrl: [],
      categoryLabel: [],
      description: '',
      featuredImage: null,
      relatedOfferings: [],
      slug: 'insights-untitled',
      title: '',
    });
    expect(curatedContent.render(bare, defaultSettings)).toMatch(/\n---\n$/);
  });

  it('claims no size and no validity of an image that nobody has loaded', () => {
    const image = { url: 'https://img.clinic.example/a.png', alt: '', width: null, height: 400, loads: null };
    expect(frontMatterOf(fullClip({ image }))).toMatchObject({ featuredImage: { size: null, valid: null } });
    expect(frontMatterOf(fullClip({ image: { ...image, loads: false } }))).toMatchObject({
      featuredImage: { valid: false },
    });
  });

  it('names the curator where the article names nobody', () => {
    const settings = withSite({ curator: 'Mo Curator' });
    expect(frontMatterOf(fullClip({ authors: [] }), settings)).toMatchObject({ author: ['Mo Curator'] });
    expect(frontMatterOf(fullClip(), settings)).toMatchObject({ author: ['Ines Vale', 'Jörg Lind'] });
  });

  it('takes every constant from the settings', () => {
    const settings = withSite({
      archetype: 'a1',
      basePath: '/blog/',
      categoryPath: 'subject/',
      contentCategories: 'a2',
      identifier: 'Blog',
      layOut: 'a3',
      offeringPath: '/product/',
      openProjectWorkPackageType: 'a4',
      source: 'a5',
      status: 'a6',
      sub: 'a7',
      via: 'a8',
    });
    expect(frontMatterOf(fullClip(), settings)).toMatchObject({
      aliases: '/blog/targeted-care-what-oncologys-next-decade-needs',
      archetype: 'a1',
      basePath: '/blog/',
      breadcrumbLinks: ['/', '/blog/', ''],
      breadcrumbs: ['Home', 'Blog', expect.anything()],
      categoryUrl: ['subject/ward-weekly-precision-care', 'subject/oncology'],
      contentCategories: 'a2',
      identifier: 'Blog',
      layOut: 'a3',
      mastHead: 'BLOG',
      openProjectWorkPackageType: 'a4',
      relatedOfferings: [expect.anything(), { permalink: '/product/dose-and-day-20' }],
      searchCategory: 'Blog',
      source: 'a5',
      status: 'a6',
      sub: 'a7',
      tags: ['Blog'],
      via: 'a8',
    });
  });

  it.each([
    ['2021-11-08T11:09:00.297557Z', '2021-11-08T11:09:00.297557Z'],
    ['2021-11-08T11:09:00.297Z', '2021-11-08T11:09:00.297000Z'],
    ['2021-11-08T11:09:00Z', '2021-11-08T11:09:00.000000Z'],
    ['2021-11-08T11:09:00.2+01:00', '2021-11-08T10:09:00.200000Z'],
  ])('writes the instant %s with six digits', (updatedAt, lastMod) => {
    expect(frontMatterOf(fullClip({ updatedAt }))).toMatchObject({ lastMod });
  });

  it('is called after its mdName', () => {
    expect(curatedContent.fileName(fullClip(), defaultSettings)).toBe('5f0d3c5e-26d6-5d06-8a3b-0f3e7d5a9c11.md');
  });
});

describe('the curated-content file of a clip that has its post', () => {
  const attachment = { fileName: 'Curated_Featured_Image.jpg', link: '/api/v3/attachments/18/content' };

  it('names the work package and the attachment, each in its place', () => {
    const posted = fullClip({ workPackage: { id: 9, attachment } });
    expect(postOf(posted)).toEqual({ id: 9, workPackage: 9, wpAttachment: attachment, size: [400, 770] });
    expect(curatedContent.render(posted, defaultSettings)).toContain(
      '  workPackage: 9\n  wpAttachment:\n    fileName: Curated_Featured_Image.jpg\n    link: /api/v3/attachments/18/content\n',
    );
  });

  it('names the work package alone where no image is attached', () => {
    const posted = fullClip({ workPackage: { id: 9, attachment: null } });
    expect(postOf(posted)).toEqual({ id: 9, workPackage: 9, wpAttachment: null, size: [400, 770] });
    expect(frontMatterOf(fullClip({ image: null, workPackage: { id: 9, attachment: null } }))).toMatchObject({
      id: 9,
      featuredImage: null,
    });
  });

  it.each([
    ['the post', '2024-05-09T10:11:12.345Z', '2024-05-09T10:11:13.297557Z', '2024-05-09T10:11:13.297557Z'],
    ['an edit after it', '2024-05-10T00:00:00.000Z', '2024-05-09T10:11:13.297Z', '2024-05-10T00:00:00.000000Z'],
  ])('was changed last by %s', (_what, updatedAt, posted, lastMod) => {
    const full = fullClip({ updatedAt, workPackage: { id: 9, attachment: null, updatedAt: posted } });
    expect(frontMatterOf(full)['lastMod']).toBe(lastMod);
  });
});

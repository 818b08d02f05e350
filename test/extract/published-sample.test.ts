import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import yaml from 'js-yaml';
import { expect, it } from 'vitest';
import { initialState } from '../../popup/form-state.ts';
import { startingCatalog } from '../../src/catalog/starting-catalog.ts';
import { curatedContent } from '../../src/export/curated-content/curated-content.ts';
import { splitFile } from '../../src/export/curated-content/file.ts';
import type { FullClip } from '../../src/model/clip.ts';
import { formFields } from '../../src/model/form-fields.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { readFullClip } from '../../src/platform/database/clips.ts';
import { saveClip } from '../../src/platform/database/writes/save-clip.ts';
import { cleanUrl } from '../../src/url/clean-url.ts';
import { builtInRules } from '../../src/url/cleaning-rules.ts';
import { urlKey } from '../../src/url/url-key.ts';
import { type Extraction, inExtractorPage } from '../support/extractor-page.ts';
import { at, freshLibrary, okValue } from '../support/fresh-library.ts';

const article = 'https://insights.omnia-health.com/clinical/how-precision-medicine-transforming-oncology-care';
const kept = 'eM=ad0baca6&eventSeriesCode=ES_OMNIAGMD&eventEditionCode=AEL00OMH&sessionCode=S_OMNHLTHNWSLTR';
const newsletter = `${article}?utm_campaign=a&utm_emailname=b&utm_sub=AI%20evokes%20emotion%2C%20and%20more.&${kept}`;

/** Keys whose value comes with the post, with the clock, or out of the body, which this fixture does not share. */
const notOfThePage = ['description', 'featuredImage', 'id', 'lastMod', 'mdName'];

type Pairs = Readonly<Record<string, unknown>>;

/** Files an extraction as the popup and the background do. */
async function clipOf({ metadata, body }: Extraction, visited: string): Promise<FullClip> {
  const clean = cleanUrl(visited, builtInRules);
  const page = { tabId: 1, visited, clean, key: urlKey(clean), tabTitle: '' };
  const [precision, oncology] = startingCatalog.topics;
  if (precision === undefined || oncology === undefined || !body.ok) throw new Error('nothing to file');
  const edits = { topics: [precision, oncology], offerings: startingCatalog.offerings };
  const fields = formFields({ ...initialState, page, metadata, edits });
  const content = { body: body.value, metas: metadata.metas, jsonLd: metadata.jsonLd };
  const library = await freshLibrary();
  const { clip } = okValue(
    await saveClip(
      library,
      { expectedRevision: null, fields, content, destinationIds: [], image: null },
      at('2021-11-08T11:09:00.297Z'),
    ),
  );
  return okValue(await readFullClip(library, clip.id));
}

function frontMatter(file: string): Pairs {
  const parts = splitFile(file);
  if (!parts.ok) throw new Error(parts.error);
  return yaml.safeLoad(parts.value.yaml) as Pairs;
}

inExtractorPage('the curated-content file of a page with the sample’s metas', (given) => {
  const published = async (visited: string, curator = 'The Desk'): Promise<Pairs> => {
    const extraction = await given().extractFixture('published-sample.html', { url: visited });
    const site = { ...defaultSettings.site, curator };
    return frontMatter(curatedContent.render(await clipOf(extraction, visited), { ...defaultSettings, site }));
  };

  it('has what the page says in its maps, and null for what it does not say', async () => {
    const description =
      'In an interview, Peter Raouf, Director, GCC Oncology Business, AstraZeneca, discusses the benefits and challenges that precision medicine presents today.';
    const title = 'How precision medicine is transforming oncology care';
    const image = 'https://insights.omnia-health.com/sites/omnia-health.com/files/precision-medicine.jpg';
    const { htmlMetaData, openGraphMetaData, twitterMetaData } = await published(newsletter);
    const openGraph = {
      ogdescription: description,
      ogtitle: title,
      ogurl: null,
      ogimage: image,
      ogsite_name: 'Omnia Health Insights',
      ogtype: 'article',
      ogupdated_time: '2021-11-04T05:23:03+00:00',
    };
    expect(openGraphMetaData).toEqual({ ...openGraph, ogimageheight: null });
    expect(htmlMetaData).toEqual({
      ...openGraph,
      ...{ author: null, description, keywords: 'precision medicine' },
      ...{ generator: 'Drupal 7 (http://drupal.org)', viewport: 'width=device-width, initial-scale=1.0' },
      articlemodified_time: '2021-11-04T05:23:03+00:00',
      articlepublished_time: '2021-11-04T05:08:33+00:00',
      ...{ 'msvalidate.01': null, 'yandex-verification': null, 'google-site-verification': null },
      ...{ robots: null, fbapp_id: null, oglocale: null, fbadmins: null, articlepublisher: null },
    });
    expect(twitterMetaData).toEqual({
      ...{ twittercard: 'summary', twitterdescription: description, twittertitle: title },
      ...{ twitterimage: null, twitterurl: article },
    });
  });

  it('has what follows from title, address, topics and offerings', async () => {
    expect(await published(newsletter)).toMatchObject({
      title: 'How precision medicine is transforming oncology care',
      aliases: '/news/how-precision-medicine-is-transforming-oncology-care',
      slug: 'insights-how-precision-medicine-is-transforming-oncology-care',
      author: ['The Desk'],
      date: '2021-11-08',
      link: { brand: 'insights.omnia-health.com', href: `${article}?${kept}`, original: newsletter },
      categoryUrl: ['topic/healthcare-it-news-precision-medicine', 'topic/medigy-oncology'],
      relatedOfferings: startingCatalog.offerings,
    });
  });

  const samples = process.env['SHEAF_SAMPLES'];
  it.skipIf(samples === undefined)(
    'has every key that is known at the clip as the sample has it (skipped unless SHEAF_SAMPLES names the folder)',
    async () => {
      const folder = join(samples ?? '', 'seeds');
      const name = readdirSync(folder).find((file) => file.startsWith('000_')) ?? '';
      const sample = frontMatter(readFileSync(join(folder, name), 'utf8'));
      const ours = await published(String(sample['original']), String(sample['author']));
      expect(Object.keys(ours)).toEqual(Object.keys(sample));
      for (const key of Object.keys(sample)) {
        if (!notOfThePage.includes(key)) expect(ours[key], key).toEqual(sample[key]);
      }
      expect(ours['featuredImage']).toMatchObject({ alt: sample['title'], format: 'JPEG' });
    },
  );
});

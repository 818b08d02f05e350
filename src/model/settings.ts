import * as v from 'valibot';
import { imageScopes } from './kept-image.ts';
import { textSchema } from './text.ts';

/** The constants of the site that curated content is published on. */
export const siteProfileSchema = v.object({
  archetype: textSchema,
  basePath: textSchema,
  categoryPath: textSchema,
  contentCategories: textSchema,
  identifier: textSchema,
  layOut: textSchema,
  offeringPath: textSchema,
  openProjectWorkPackageType: textSchema,
  source: textSchema,
  status: textSchema,
  sub: textSchema,
  via: textSchema,
  /** Named as author where the article names none; empty for nobody. */
  curator: textSchema,
});

export const exportFormats = ['curated-content', 'markdown', 'json'] as const;

export const settingsSchema = v.object({
  /** What Copy and Download give unless another format is picked. */
  exportFormat: v.picklist(exportFormats),
  site: siteProfileSchema,
  /** How lead images are delivered: as JPEG, which published files name as their format, or as they are. */
  leadImageAs: v.picklist(['jpeg', 'original']),
  /**
   * What a topic is that is made while clipping: the user's own, or a proposal to whoever keeps the taxonomy, which
   * exports and deliveries name apart.
   */
  newTopics: v.picklist(['own', 'proposed']),
  /** Parameter names to cut besides the built-in ones, each for all hosts. */
  extraTrackingParameters: v.array(textSchema),
  /** The source of a ClearURLs rule file (`data.min.json`), used besides the built-in list. */
  clearUrlsRules: v.nullable(v.string()),
  /** Whether topics and offerings are suggested, and learned from what is picked. */
  suggestions: v.boolean(),
  /** Which images are kept with a clip; absent in backups of before there was a choice. */
  keepImages: v.optional(v.picklist(imageScopes), 'none'),
});

export type SiteProfile = v.InferOutput<typeof siteProfileSchema>;
export type ExportFormat = (typeof exportFormats)[number];
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The one place where defaults stand. The site's are those of the published sample that the format comes from. */
export const defaultSettings: Settings = {
  exportFormat: 'markdown',
  site: {
    archetype: 'curated-content',
    basePath: '/news/',
    categoryPath: 'topic/',
    contentCategories: 'netspective-medigy-news-curated-content',
    identifier: 'News',
    layOut: 'single',
    offeringPath: '/offering/',
    openProjectWorkPackageType: 'Curated Content',
    source: 'open-project-curations',
    status: '',
    sub: 'brief',
    via: ' ',
    curator: '',
  },
  leadImageAs: 'jpeg',
  newTopics: 'own',
  extraTrackingParameters: [],
  clearUrlsRules: null,
  suggestions: true,
  keepImages: 'none',
};

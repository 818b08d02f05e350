import base from '../../manifest.json' with { type: 'json' };

export const browsers = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

/** The add-on id that Firefox keeps the user's data under. Never change it: the library would be orphaned. */
export const geckoId = 'sheaf@sheaf.example';

const forChrome = {
  ...base,
  // A worker has no DOM, and a link's page is to be read without opening it. Firefox's background has one.
  permissions: [...base.permissions, 'offscreen'].toSorted(),
  // The oldest release with all that ES2024 and our CSP name; older ones are not tested.
  minimum_chrome_version: '122',
};

const forFirefox = {
  ...base,
  // Firefox has no extension service workers: the same module runs as an event page.
  background: { scripts: [base.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: geckoId,
      // 142 is the first release that reads `data_collection_permissions`.
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};

/** The source manifest with what only one browser understands. */
export const manifestFor = (browser: BrowserName) => (browser === 'firefox' ? forFirefox : forChrome);

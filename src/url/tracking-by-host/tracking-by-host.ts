import type { HostParameters } from './host-parameters.ts';
import { media } from './media.ts';
import { press } from './press.ts';
import { searchEngines } from './search-engines.ts';
import { shopsAndTools } from './shops-and-tools.ts';

/**
 * Names that are trackers on these hosts and may well mean something on others. Keys that open an article to everybody
 * (New York Times' `unlocked_article_code`, Medium's `sk`, JAMA's `guestAccessKey`) are no trackers and stay.
 *
 * Facts collected from ClearURLs' rules, AdGuard's URL Tracking filter (`specific.txt`), Neat URL, Brave's query filter,
 * and the links that the sites' own share buttons and newsletters give.
 */
export const trackingParametersByHost: readonly HostParameters[] = [
  ...media,
  ...searchEngines,
  ...press,
  ...shopsAndTools,
];

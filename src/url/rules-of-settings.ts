import type { Settings } from '../model/settings.ts';
import { type CleaningRules, compileRules } from './cleaning-rules.ts';
import { parseClearUrlsRules } from './clear-urls-rules.ts';

/**
 * The cleaning rules that a user's settings ask for. A ClearURLs file is checked where it is loaded; one that is no
 * longer understood leaves the other rules in force.
 */
export function rulesOfSettings(settings: Pick<Settings, 'extraTrackingParameters' | 'clearUrlsRules'>): CleaningRules {
  const clearUrls = settings.clearUrlsRules === null ? null : parseClearUrlsRules(settings.clearUrlsRules);
  return compileRules({
    extraParameters: settings.extraTrackingParameters,
    clearUrls: clearUrls?.ok ? clearUrls.value : [],
  });
}

import { hostTest } from './host-test.ts';
import { parameterTest } from './parameter-test.ts';
import { trackingParametersByHost } from './tracking-by-host/tracking-by-host.ts';
import { trackingParameters } from './tracking-parameters.ts';

/** A URL as rules see it. */
export type Address = {
  readonly href: string;
  /** Lower-cased, without port. */
  readonly host: string;
  readonly path: string;
};

/** Says which parameters of which pages only track. */
export type CleaningRule = {
  readonly appliesTo: (address: Address) => boolean;
  /** Takes the name as `parameterName()` gives it. */
  readonly isTracking: (name: string) => boolean;
};

/** A parameter goes where at least one rule that applies to the page names it. */
export type CleaningRules = readonly CleaningRule[];

const everywhere = () => true;

const isBelow = (path: string, start: string): boolean =>
  path === start || path.startsWith(start.endsWith('/') ? start : `${start}/`);

/** The list that Sheaf comes with. */
export const builtInRules: CleaningRules = [
  { appliesTo: everywhere, isTracking: parameterTest(trackingParameters) },
  ...trackingParametersByHost.map(({ hosts, paths, parameters }) => {
    const isListed = hostTest(hosts);
    return {
      appliesTo: ({ host, path }: Address) =>
        isListed(host) && (paths === undefined || paths.some((start) => isBelow(path, start))),
      isTracking: parameterTest(parameters),
    };
  }),
];

/**
 * All rules that are in force.
 *
 * @param extraParameters names that the user adds, for all hosts; `name*` stands for all names that begin so.
 * @param clearUrls rules of a ClearURLs file, see `parseClearUrlsRules()`.
 */
export function compileRules({
  extraParameters = [],
  clearUrls = [],
}: {
  readonly extraParameters?: readonly string[];
  readonly clearUrls?: CleaningRules;
} = {}): CleaningRules {
  const extra = { appliesTo: everywhere, isTracking: parameterTest(extraParameters) };
  return [...builtInRules, extra, ...clearUrls];
}

/** Tracking parameters of certain hosts. */
export type HostParameters = {
  /** Each with its subdomains; `amazon.*` stands for the name under every country. */
  readonly hosts: readonly string[];
  /** The paths that are meant, each with those below it; absent for all. */
  readonly paths?: readonly string[];
  /** `name*` stands for all names that begin so. */
  readonly parameters: readonly string[];
};

/** The parsed address, or null. (`URL.parse` would do; not every Node that may run the tests has it.) */
export const parseUrl = (address: string, base?: string): URL | null =>
  URL.canParse(address, base) ? new URL(address, base) : null;

/** Whether a clip can be filed under an address: a page of the web, or a file that the user has opened. */
export const isClippableUrl = (address: string): boolean =>
  /^(?:https?|file):$/.test(parseUrl(address)?.protocol ?? '');

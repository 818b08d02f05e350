/** Does in one go what `canParse` and the constructor do in two; neither Node 20 nor Chromium 125 has it. */
const parse: typeof URL.parse | undefined = (URL as Partial<typeof URL>).parse;

/** The parsed address, or null. */
export function parseUrl(address: string, base?: string): URL | null {
  if (parse !== undefined) return parse(address, base);
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

/** Whether a clip can be filed under an address: a page of the web, or a file that the user has opened. */
export const isClippableUrl = (address: string): boolean =>
  /^(?:https?|file):$/.test(parseUrl(address)?.protocol ?? '');

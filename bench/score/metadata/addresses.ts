/**
 * An absolute address as it is compared: without scheme, trailing slashes and percent-encoding. Null where it is not
 * absolute, for a clip leaves the page behind and a relative address with it.
 */
export function foldAddress(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const { host, pathname, search, hash } = new URL(address.trim());
  return `${host}${decode(pathname).replace(/\/+$/, '')}${decode(search)}${decode(hash)}`;
}

export function isSameAddress(expected: string, got: string): boolean {
  const found = foldAddress(got);
  return found !== null && found === foldAddress(expected);
}

/** Percent-encoding taken off once; an address whose encoding is broken stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    if (cause instanceof URIError) return part;
    throw cause;
  }
}

/** The browsers' pattern for all of an origin's host: Firefox's patterns know no port. */
export function hostPatternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** A name as lists outside of the catalog are matched by it: case and blanks do not count, accents do. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

import { v5 } from 'uuid';
import { wellFormed } from '../model/text.ts';

/** The id of a clip: UUID version 5 of its clean URL in the URL namespace (RFC 9562, appendix on well-known ids). */
export const clipIdOf = (cleanUrl: string): string => v5(wellFormed(cleanUrl), v5.URL);

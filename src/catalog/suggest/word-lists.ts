import { commonWords } from './common-words.ts';
import { stem } from './stem.ts';

const functionWords: ReadonlySet<string> = new Set(commonWords.function.map(stem));
const generalWords: ReadonlySet<string> = new Set(commonWords.general.map(stem));

/** Whether a stemmed word carries no subject. */
export const isFunctionWord = (token: string): boolean => functionWords.has(token);
/** Whether a stemmed word is too general to be a subject by itself. */
export const isGeneralWord = (token: string): boolean => generalWords.has(token);

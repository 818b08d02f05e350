import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import { buildExtractScript } from '../../scripts/build/extract-script.ts';

/** The extractors that run in a page: each is a script that puts a function under a global name. */
const registry = {
  sheaf: { global: '__extract', build: buildExtractScript },
  defuddle: { global: '__defuddle', build: () => bundleClassicScript('bench/page/defuddle.ts') },
  readability: { global: '__readability', build: () => bundleClassicScript('bench/page/readability.ts') },
};

export type ExtractorName = keyof typeof registry;
export const extractorNames = Object.keys(registry) as ExtractorName[];

/** The extractors that give a text of their own beside HTML. */
export const extractorsWithText: readonly ExtractorName[] = ['sheaf'];

export interface Extractor {
  readonly name: ExtractorName;
  readonly global: string;
  readonly script: string;
}

/** Builds the scripts of the named extractors from the sources of this moment. */
export const buildExtractors = (names: readonly ExtractorName[]): Promise<Extractor[]> =>
  Promise.all(
    names.map(async (name) => ({ name, global: registry[name].global, script: await registry[name].build() })),
  );

/** Reads `sheaf,defuddle`. Throws where a name is not known. */
export function parseExtractorNames(list: string | undefined): ExtractorName[] {
  if (list === undefined) return extractorNames;
  return list.split(',').map((part) => {
    const name = extractorNames.find((known) => known === part.trim());
    if (name === undefined) throw new Error(`no extractor “${part}”: there are ${extractorNames.join(', ')}`);
    return name;
  });
}

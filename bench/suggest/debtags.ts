import type { SuggestTerm } from '../../src/catalog/suggest/terms.ts';
import type { DebtagsFiles } from './debtags-files.ts';
import type { LabelledDocument, LabelledSet } from './labelled-set.ts';
import { parseStanzas, type Stanza } from './stanzas.ts';

/**
 * Facets that say what a package is about or for. The others say what it is made of (`implemented-in`, `uitoolkit`,
 * `interface`, `role`, `scope`, `made-of`, `x11`, `special`) or which project it comes from (`suite`), and are no topics.
 */
const topicalFacets = new Set(
  'accessibility admin biology culture devel field game hardware mail mobile network office protocol science security sound use web works-with works-with-format'.split(
    ' ',
  ),
);

/** Packages of Debian with their Debtags: texts of some 60 words, filed by volunteers under a curated vocabulary. */
export function debtagsSet(files: DebtagsFiles): LabelledSet {
  const terms = termsOf(files.vocabulary);
  const ids = new Set(terms.map(({ id }) => id));
  const descriptions = new Map(
    parseStanzas(files.descriptions).map((stanza) => [
      stanza.get('Description-md5') ?? '',
      stanza.get('Description-en') ?? '',
    ]),
  );
  const bySource = new Map<string, LabelledDocument>();
  for (const stanza of parseStanzas(files.packages)) {
    const labels = (stanza.get('Tag') ?? '').split(/,\s*/).filter((tag) => ids.has(tag));
    const text = descriptions.get(stanza.get('Description-md5') ?? '') ?? '';
    // Packages of one source say nearly the same; one of them must not be learned for another.
    const source = (stanza.get('Source') ?? stanza.get('Package') ?? '').replace(/ .*/, '');
    if (labels.length > 0 && text !== '' && !bySource.has(source))
      bySource.set(source, documentOf(stanza, source, text, labels));
  }
  return { name: 'Debtags', terms, documents: [...bySource.values()] };
}

function termsOf(vocabulary: string): readonly SuggestTerm[] {
  const stanzas = parseStanzas(vocabulary);
  const facets = new Map(
    stanzas.filter((stanza) => stanza.has('Facet')).map((stanza) => [stanza.get('Facet') ?? '', headOf(stanza)]),
  );
  return stanzas.flatMap((stanza): SuggestTerm[] => {
    const id = stanza.get('Tag') ?? '';
    const [facet = '', name = ''] = id.split('::');
    if (!topicalFacets.has(facet) || name === 'TODO') return [];
    const synonyms = [name.replaceAll(/[-:]/g, ' ')];
    return [{ kind: 'topic', id, label: headOf(stanza), synonyms, ancestors: [facets.get(facet) ?? facet] }];
  });
}

const headOf = (stanza: Stanza): string => stanza.get('Description')?.split('\n')[0] ?? '';

function documentOf(stanza: Stanza, id: string, text: string, labels: readonly string[]): LabelledDocument {
  const [head = '', ...rest] = text.split('\n');
  const page = {
    url: stanza.get('Homepage') ?? '',
    title: `${stanza.get('Package')}: ${head}`,
    description: '',
    authors: [(stanza.get('Maintainer') ?? '').replace(/ *<.*/, '')],
    keywords: [],
    headings: [],
    body: rest.join('\n').replaceAll(/^\.$/gm, ''),
  };
  return { id, page, labels };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledDocument, LabelledSet } from './labelled-set.ts';

interface Manifest {
  readonly name: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly homepage?: string;
  readonly author?: string | { readonly name?: string };
}

/** A keyword that fewer packages share is nobody's topic but its author's. */
const leastPackages = 3;
/** Shorter ones are no articles. */
const leastReadme = 400;

/**
 * The packages installed here as documents: README as body, keywords as labels. What npm authors write as keywords is
 * no curated vocabulary; they leave out what is true and repeat the package's name.
 */
export function packageReadmes(folder: string): LabelledSet {
  const found = new Map<string, { manifest: Manifest; readme: string }>();
  for (const one of packagesIn(folder)) found.set(one.manifest.name, one);
  const counts = new Map<string, number>();
  for (const { manifest } of found.values()) {
    for (const label of labelsOf(manifest)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count >= leastPackages).map(([label]) => label);
  const known = new Set(shared);
  const documents = [...found.values()]
    .map(({ manifest, readme }) => documentOf(manifest, readme, known))
    .filter(({ labels }) => labels.length > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const terms = shared.map((label) => ({ kind: 'topic' as const, id: label, label, synonyms: [], ancestors: [] }));
  return { name: 'READMEs', terms, documents };
}

const labelsOf = ({ keywords }: Manifest): readonly string[] => [
  ...new Set(keywords.map((keyword) => keyword.toLowerCase().replaceAll('-', ' ').trim())),
];

function* packagesIn(folder: string): Iterable<{ manifest: Manifest; readme: string }> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name);
    if (name.startsWith('.')) continue;
    if (name.startsWith('@')) yield* packagesIn(path);
    else {
      const one = packageAt(path);
      if (one !== null) yield one;
      yield* packagesIn(join(path, 'node_modules'));
    }
  }
}

function packageAt(path: string): { manifest: Manifest; readme: string } | null {
  if (!existsSync(join(path, 'package.json'))) return null;
  const manifest: Partial<Manifest> = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((name) => /^readme(\.md|\.markdown)?$/i.test(name));
  if (file === undefined || manifest.name === undefined || !Array.isArray(manifest.keywords)) return null;
  const readme = readFileSync(join(path, file), 'utf8');
  const keywords = manifest.keywords.filter((keyword) => typeof keyword === 'string');
  return readme.length < leastReadme ? null : { manifest: { ...manifest, name: manifest.name, keywords }, readme };
}

function documentOf(manifest: Manifest, readme: string, known: ReadonlySet<string>): LabelledDocument {
  const { author } = manifest;
  const page = {
    url: manifest.homepage ?? '',
    title: manifest.name,
    description: manifest.description ?? '',
    authors: [(typeof author === 'string' ? author : (author?.name ?? '')).replace(/ *[<(].*/, '')],
    keywords: [],
    headings: [...readme.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) => heading),
    body: readme.replaceAll(/\]\([^)]*\)|<[^>]+>|https?:\S+/g, ' '),
  };
  return { id: manifest.name, page, labels: labelsOf(manifest).filter((label) => known.has(label)) };
}

/** Folders whose files are named together, the innermost first; a trained model is no code of anybody's. */
const parts = [
  'src/extract/body/blocks/model.json',
  'src/extract/body/blocks',
  'src/extract/body',
  'src/extract/footnotes',
]
  .concat(['src/extract/markdown', 'src/extract/maths', 'src/extract/metadata', 'src/extract/page', 'src/extract/text'])
  .concat(['src/extract', 'src/model', 'src/url', 'content-scripts']);

/**
 * What a source file is a part of: its package, or its room.
 * @param source path as a source map has it, relative to wherever
 */
export function partOf(source: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source)?.[1];
  if (inPackage !== undefined) return inPackage;
  const path = source.replace(/^(?:\.\.?\/)+/, '');
  const part = parts.find((each) => path === each || path.startsWith(`${each}/`));
  if (part === undefined) throw new Error(`${source} belongs to no part`);
  return part;
}

import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import { buildExtractScript } from '../../scripts/build/extract-script.ts';

const peer = (file: string) => (): Promise<string> => bundleClassicScript(`bench/page/markdown/${file}.ts`);

/** The converters: each is a script that puts a function under a global name. */
const registry = [
  { name: 'sheaf', global: '__toMarkdown', build: buildExtractScript },
  { name: 'rehype-remark + remark-gfm', global: '__rehypeRemark', build: peer('rehype-remark') },
  { name: 'turndown + @joplin/turndown-plugin-gfm', global: '__turndown', build: peer('turndown') },
  { name: 'defuddle', global: '__defuddleMarkdown', build: peer('defuddle') },
  { name: 'node-html-markdown', global: '__nodeHtmlMarkdown', build: peer('node-html-markdown') },
];

export interface Converter {
  readonly name: string;
  readonly global: string;
  readonly script: string;
}

export const buildConverters = (): Promise<Converter[]> =>
  Promise.all(registry.map(async ({ name, global, build }) => ({ name, global, script: await build() })));

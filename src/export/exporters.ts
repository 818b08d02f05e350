import type { ExportFormat } from '../model/settings.ts';
import { curatedContent } from './curated-content/curated-content.ts';
import type { Exporter } from './exporter.ts';
import { json } from './json/json.ts';
import { markdown } from './markdown/markdown.ts';

/** Every exporter by its format; a format of the settings without an exporter does not compile. */
const byFormat = {
  'curated-content': curatedContent,
  markdown,
  json,
} satisfies { [F in ExportFormat]: Exporter & { readonly format: F } };

/** Every exporter, in the order of menus. */
export const exporters = [curatedContent, markdown, json] satisfies Exporter[];

export const exporterOf = (format: ExportFormat): Exporter => byFormat[format];

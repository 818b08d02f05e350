import { exporters } from '../../src/export/exporters.ts';
import type { Settings, SiteProfile } from '../../src/model/settings.ts';
import { type Outcome, OutcomeNotice } from './outcome.tsx';
import { Section } from './section.tsx';

/** The site profile's keys as people call them, in the order of the form. */
const siteFields: readonly { readonly key: keyof SiteProfile; readonly label: string; readonly hint?: string }[] = [
  { key: 'curator', label: 'Curator', hint: 'Stands as the author where the article names none.' },
  { key: 'identifier', label: 'Section', hint: 'Names the section in breadcrumbs, masthead and tags.' },
  { key: 'basePath', label: 'Path of articles' },
  { key: 'categoryPath', label: 'Path of topics' },
  { key: 'offeringPath', label: 'Path of offerings' },
  { key: 'archetype', label: 'Archetype' },
  { key: 'contentCategories', label: 'Content categories' },
  { key: 'layOut', label: 'Layout' },
  { key: 'sub', label: 'Sub' },
  { key: 'source', label: 'Source' },
  { key: 'status', label: 'Status' },
  { key: 'via', label: 'Via' },
  { key: 'openProjectWorkPackageType', label: 'Work package type' },
];

export interface ExportSectionProps {
  readonly settings: Settings;
  readonly outcome: Outcome;
  readonly onChange: (settings: Settings) => void;
}

export function ExportSection({ settings, outcome, onChange }: ExportSectionProps) {
  return (
    <Section
      id="export"
      title="Export"
      lead="The format that Copy and Download give, and the constants of the site that curated content is published on."
    >
      <div class="option-field">
        <label for="export-format">Format</label>
        <select
          id="export-format"
          value={settings.exportFormat}
          onChange={(event) => {
            const chosen = exporters.find((each) => each.format === event.currentTarget.value);
            if (chosen !== undefined) onChange({ ...settings, exportFormat: chosen.format });
          }}
        >
          {exporters.map((each) => (
            <option key={each.format} value={each.format}>
              {each.label}
            </option>
          ))}
        </select>
      </div>
      <details>
        <summary>Site profile for curated content</summary>
        <div class="option-grid">
          {siteFields.map(({ key, label, hint }) => (
            <div class="option-field" key={key}>
              <label for={`site-${key}`}>{label}</label>
              <input
                id={`site-${key}`}
                type="text"
                value={settings.site[key]}
                aria-describedby={hint === undefined ? undefined : `site-${key}-hint`}
                onChange={(event) =>
                  onChange({ ...settings, site: { ...settings.site, [key]: event.currentTarget.value } })
                }
              />
              {hint !== undefined && (
                <p class="muted" id={`site-${key}-hint`}>
                  {hint}
                </p>
              )}
            </div>
          ))}
        </div>
      </details>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { TermUpdate } from '../../src/catalog/update/merge-terms.ts';
import type { Offering, Topic } from '../../src/model/catalog.ts';
import type { PreparedUpdate } from '../prepare-update.ts';
import { clipsOf } from './catalog-counts.ts';

/** So many rows of each kind are shown; the counts say how many there are. */
const shownRows = 8;

export interface CatalogPreviewProps {
  readonly prepared: PreparedUpdate;
  readonly isBusy: boolean;
  readonly onLanguage: (language: string) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a file or a backend's list would change. Nothing has been applied yet. */
export function CatalogPreview({ prepared, isBusy, onLanguage, onApply, onCancel }: CatalogPreviewProps) {
  const { incoming, file, update, affectedClips } = prepared;
  const kinds = kindsOf(update.topics, update.offerings);
  const title = useRef<HTMLHeadingElement>(null);
  // The button that has led here may stand in another section.
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="catalog-preview" id="catalog-preview" aria-labelledby="catalog-preview-title">
      <h3 id="catalog-preview-title" ref={title} tabIndex={-1}>
        What “<span dir="auto">{incoming.name}</span>” changes
      </h3>
      {file.notes.map((note) => (
        <p class="muted" key={note}>
          {note}
        </p>
      ))}
      {file.languages.length > 1 && <Languages prepared={prepared} onLanguage={onLanguage} />}
      <p id="catalog-preview-counts" role="status">
        {kinds.every(({ rows }) => rows.length === 0)
          ? 'Nothing: the catalog says the same already.'
          : `${kinds.map(({ name, rows }) => `${rows.length.toLocaleString()} ${name}`).join(', ')}. Filed under what changes its name or can no longer be picked: ${clipsOf(affectedClips)}.`}
      </p>
      {kinds
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows, explanation }) => (
          <div key={name}>
            <h4>
              {rows.length.toLocaleString()} {name}
            </h4>
            {explanation !== '' && <p class="muted">{explanation}</p>}
            <ul>
              {rows.slice(0, shownRows).map(({ key, text }) => (
                <li key={key} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
            {rows.length > shownRows && <p class="muted">and {(rows.length - shownRows).toLocaleString()} more</p>}
          </div>
        ))}
      <div class="actions">
        <button type="button" class="button button-primary" id="catalog-apply" disabled={isBusy} onClick={onApply}>
          Apply
        </button>
        <button type="button" class="button button-quiet" id="catalog-cancel" disabled={isBusy} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}

function Languages({ prepared, onLanguage }: Pick<CatalogPreviewProps, 'prepared' | 'onLanguage'>) {
  const { languages } = prepared.file;
  const chosen = languages.find((each) => each === prepared.language.toLowerCase()) ?? '';
  return (
    <div class="option-field">
      <label for="catalog-language">Language of the labels</label>
      <select id="catalog-language" value={chosen} onChange={(event) => onLanguage(event.currentTarget.value)}>
        {chosen === '' && <option value="">{prepared.language}</option>}
        {languages.map((language) => (
          <option key={language} value={language}>
            {language}
          </option>
        ))}
      </select>
    </div>
  );
}

type Row = { readonly key: string; readonly text: string };

function kindsOf(topics: TermUpdate<Topic>, offerings: TermUpdate<Offering>) {
  const rows = (kind: 'added' | 'retired' | 'removed'): Row[] => [
    ...topics[kind].map((topic) => ({ key: `t${topic.id}`, text: nameOf(topic) })),
    ...offerings[kind].map((offering) => ({ key: `o${offering.offeringId}`, text: offering.label })),
  ];
  const changed: Row[] = [
    ...topics.changed.map((each) => ({ key: `t${each.after.id}`, text: changeOf(each, nameOf) })),
    ...offerings.changed.map((each) => ({
      key: `o${each.after.offeringId}`,
      text: changeOf(each, ({ label }) => label),
    })),
  ];
  return [
    { name: 'added', rows: rows('added'), explanation: '' },
    { name: 'changed', rows: changed, explanation: '' },
    {
      name: 'retired',
      rows: rows('retired'),
      explanation: 'They cannot be picked any more. Clips keep them; exports use what stands in their place.',
    },
    { name: 'removed', rows: rows('removed'), explanation: 'No clip is filed under them.' },
  ];
}

const nameOf = ({ label, source }: Topic): string => (source === '' ? label : `${label} (${source})`);

/** "Care → Health care (label, synonyms)" */
function changeOf<T>(change: { before: T; after: T; fields: readonly string[] }, name: (term: T) => string): string {
  const [before, after] = [name(change.before), name(change.after)];
  return `${before === after ? after : `${before} → ${after}`}: ${change.fields.join(', ')}`;
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { countName } from '../../src/ui/count-name.ts';
import type { PreviewKind, UpdatePreview } from '../catalog/preview.ts';
import { clipsOf } from './catalog-counts.ts';

export interface CatalogPreviewProps {
  readonly preview: UpdatePreview;
  readonly isBusy: boolean;
  readonly onLanguage: (language: string) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a file or a backend's list would change. Nothing has been applied yet. */
export function CatalogPreview({ preview, isBusy, onLanguage, onApply, onCancel }: CatalogPreviewProps) {
  const { name, notes, languages, kinds, affectedClips } = preview;
  const title = useRef<HTMLHeadingElement>(null);
  // The button that has led here may stand in another section.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="catalog-preview" id="catalog-preview" aria-labelledby="catalog-preview-title">
      <h3 id="catalog-preview-title" ref={title} tabIndex={-1}>
        What “<span dir="auto">{name}</span>” changes
      </h3>
      {notes.map((note) => (
        <p class="muted" key={note}>
          {note}
        </p>
      ))}
      {languages.length > 1 && <Languages preview={preview} onLanguage={onLanguage} />}
      <p id="catalog-preview-counts" role="status">
        {kinds.every(({ count }) => count === 0)
          ? 'Nothing: the catalog says the same already.'
          : `${kinds.map((kind) => `${countName(kind.count)} ${kind.name}`).join(', ')}. Filed under what changes its name or can no longer be picked: ${clipsOf(affectedClips)}.`}
      </p>
      {kinds
        .filter(({ count }) => count > 0)
        .map(({ name: kind, count, rows }) => (
          <div key={kind}>
            <h4>
              {countName(count)} {kind}
            </h4>
            {explanations[kind] !== undefined && <p class="muted">{explanations[kind]}</p>}
            <ul>
              {rows.map(({ key, text }) => (
                <li key={key} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
            {count > rows.length && <p class="muted">and {countName(count - rows.length)} more</p>}
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

function Languages({ preview, onLanguage }: Pick<CatalogPreviewProps, 'preview' | 'onLanguage'>) {
  const { languages } = preview;
  const chosen = languages.find((each) => each === preview.language.toLowerCase()) ?? '';
  return (
    <div class="option-field">
      <label for="catalog-language">Language of the labels</label>
      <select id="catalog-language" value={chosen} onChange={(event) => onLanguage(event.currentTarget.value)}>
        {chosen === '' && <option value="">{preview.language}</option>}
        {languages.map((language) => (
          <option key={language} value={language}>
            {language}
          </option>
        ))}
      </select>
    </div>
  );
}

const explanations: Readonly<Partial<Record<PreviewKind['name'], string>>> = {
  retired: 'They cannot be picked any more. Clips keep them; exports use what stands in their place.',
  removed: 'No clip is filed under them.',
};

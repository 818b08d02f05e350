import type { ClipFields } from '../../src/model/clip.ts';
import type { DraftEdits } from '../../src/model/draft.ts';
import { addressHint } from '../address-hint.ts';
import { authorsFromText, authorsToText, dateHint, imageFromText } from '../field-text.ts';
import type { FormAction, FormState } from '../form-state.ts';
import { CatalogFields } from './catalog-fields.tsx';
import { Field } from './field.tsx';
import { GrowingTextarea } from './growing-textarea.tsx';
import { LeadImagePreview } from './lead-image.tsx';

export interface ClipFormProps {
  readonly state: FormState;
  readonly fields: ClipFields;
  readonly edit: (edits: DraftEdits) => void;
  readonly dispatch: (action: FormAction) => void;
  readonly onAddressEdited: () => void;
}

export function ClipForm({ state, fields, edit, dispatch, onAddressEdited }: ClipFormProps) {
  const publishedHint = dateHint(fields.published);
  return (
    <div class="form" aria-busy={state.metadata === null}>
      <Field id="field-title" label="Title" class="field-title">
        <GrowingTextarea id="field-title" value={fields.title} maxRows={3} onInput={(title) => edit({ title })} />
      </Field>
      <div class="summary">
        <LeadImagePreview image={fields.image} onProbed={(image) => dispatch({ type: 'image-probed', image })} />
        <Field id="field-description" label="Description">
          <GrowingTextarea
            id="field-description"
            value={fields.description}
            maxRows={4}
            onInput={(description) => edit({ description })}
          />
        </Field>
      </div>
      <CatalogFields catalog={state.catalog} topics={fields.topics} offerings={fields.offerings} edit={edit} />
      <div class="pair">
        <Field id="field-authors" label="Authors">
          <input
            id="field-authors"
            type="text"
            dir="auto"
            title="Several authors are separated by ;"
            value={authorsToText(fields.authors)}
            onChange={(event) => edit({ authors: authorsFromText(event.currentTarget.value) })}
          />
        </Field>
        <Field id="field-published" label="Published" hint={publishedHint}>
          <input
            id="field-published"
            type="text"
            placeholder="YYYY-MM-DD"
            aria-invalid={publishedHint !== null}
            aria-describedby={publishedHint === null ? undefined : 'field-published-hint'}
            value={fields.published ?? ''}
            onInput={(event) => edit({ published: event.currentTarget.value.trim() || null })}
          />
        </Field>
      </div>
      <Field id="field-url" label="Clean URL" hint={addressHint(fields.urls)}>
        <input
          id="field-url"
          class="mono"
          type="url"
          spellcheck={false}
          aria-describedby="field-url-hint"
          value={fields.urls.clean}
          onInput={(event) => edit({ cleanUrl: event.currentTarget.value })}
          onChange={onAddressEdited}
        />
      </Field>
      <Field id="field-image" label="Image">
        <input
          id="field-image"
          class="mono"
          type="url"
          spellcheck={false}
          value={fields.image?.url ?? ''}
          onChange={(event) => edit({ image: imageFromText(event.currentTarget.value, fields.image) })}
        />
      </Field>
      <Field id="field-note" label="Note">
        <GrowingTextarea
          id="field-note"
          value={fields.note}
          maxRows={6}
          placeholder="Why it matters, for yourself or the desk"
          onInput={(note) => edit({ note })}
        />
      </Field>
    </div>
  );
}

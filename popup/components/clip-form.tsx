import { useRef, useState } from 'preact/hooks';
import type { ClipFields } from '../../src/model/clip.ts';
import type { DraftEdits } from '../../src/model/draft.ts';
import { CatalogFields } from '../../src/ui/catalog-fields.tsx';
import { isClippableUrl } from '../../src/url/parse-url.ts';
import { addressHint } from '../address-hint.ts';
import { authorsFromText, authorsToText, dateHint, imageFromText } from '../field-text.ts';
import type { FormAction, FormState } from '../form-state.ts';
import { editsOfTaking, stillOpen } from '../suggestions/take.ts';
import { Field } from './field.tsx';
import { GrowingTextarea } from './growing-textarea.tsx';
import { LeadImagePreview } from './lead-image.tsx';
import { Suggestions } from './suggestions.tsx';
import { TextInput } from './text-input.tsx';

export interface ClipFormProps {
  readonly state: FormState;
  readonly fields: ClipFields;
  readonly edit: (edits: DraftEdits) => void;
  readonly dispatch: (action: FormAction) => void;
  readonly onAddressEdited: () => void;
  readonly onCreateTopic: (name: string) => void;
}

export function ClipForm({ state, fields, edit, dispatch, onAddressEdited, onCreateTopic }: ClipFormProps) {
  const isPageKnown = state.page !== null;
  const publishedHint = dateHint(fields.published);
  // Half an address must not be asked for: the preview waits until the field is left.
  const [isTypingImage, setTypingImage] = useState(false);
  const previewed = useRef(fields.image);
  if (!isTypingImage) previewed.current = fields.image;
  return (
    <div class="form" aria-busy={state.metadata === null}>
      <Field id="field-title" label="Title" class="field-title">
        <GrowingTextarea id="field-title" value={fields.title} maxRows={3} onInput={(title) => edit({ title })} />
      </Field>
      <div class="summary">
        <LeadImagePreview image={previewed.current} onProbed={(image) => dispatch({ type: 'image-probed', image })} />
        <Field id="field-description" label="Description">
          <GrowingTextarea
            id="field-description"
            value={fields.description}
            maxRows={4}
            onInput={(description) => edit({ description })}
          />
        </Field>
      </div>
      {state.settings.suggestions && (
        <Suggestions
          // Taking one needs the catalog, which the suggestions may overtake.
          suggestions={state.isCatalogRead ? stillOpen(state.suggestions, fields) : null}
          onTake={(suggestion) => edit(editsOfTaking(suggestion, state.catalog, fields))}
          onEmptied={() => document.getElementById('topics-input')?.focus()}
        />
      )}
      <CatalogFields
        autoFocus
        state={state}
        topics={fields.topics}
        offerings={fields.offerings}
        edit={edit}
        onCreateTopic={onCreateTopic}
      />
      <div class="pair">
        <Field id="field-authors" label="Authors">
          <TextInput
            id="field-authors"
            title="Several authors are separated by ;"
            value={authorsToText(fields.authors)}
            onText={(text) => edit({ authors: authorsFromText(text) })}
          />
        </Field>
        <Field id="field-published" label="Published" hint={publishedHint}>
          <TextInput
            id="field-published"
            placeholder="YYYY-MM-DD"
            isInvalid={publishedHint !== null}
            value={fields.published ?? ''}
            onText={(text) => edit({ published: text.trim() || null })}
          />
        </Field>
      </div>
      <Field id="field-url" label="Clean URL" hint={isPageKnown ? addressHint(fields.urls) : null}>
        <TextInput
          id="field-url"
          isAddress
          isInvalid={isPageKnown && !isClippableUrl(fields.urls.clean)}
          value={fields.urls.clean}
          onText={(cleanUrl) => edit({ cleanUrl })}
          onDone={onAddressEdited}
        />
      </Field>
      <Field id="field-image" label="Image">
        <TextInput
          id="field-image"
          isAddress
          value={fields.image?.url ?? ''}
          onText={(text) => {
            setTypingImage(true);
            edit({ image: imageFromText(text, fields.image) });
          }}
          onDone={() => setTypingImage(false)}
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

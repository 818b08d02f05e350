import type { Settings } from '../../../src/model/settings.ts';

/** How lead images are sent to those destinations that take them. */
export function LeadImageChoice(props: { settings: Settings; onChange: (settings: Settings) => void }) {
  const { settings, onChange } = props;
  return (
    <div class="option-field">
      <label for="lead-image-as">Lead images are sent</label>
      <select
        id="lead-image-as"
        value={settings.leadImageAs}
        aria-describedby="lead-image-as-hint"
        onChange={(event) =>
          onChange({ ...settings, leadImageAs: event.currentTarget.value === 'original' ? 'original' : 'jpeg' })
        }
      >
        <option value="jpeg">as JPEG</option>
        <option value="original">as they are</option>
      </select>
      <p class="muted" id="lead-image-as-hint">
        Curated content names its images as JPEG files.
      </p>
    </div>
  );
}

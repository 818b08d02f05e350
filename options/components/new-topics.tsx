import type { Settings } from '../../src/model/settings.ts';

/** What a topic is that is made while clipping: readers make their own, curators propose. */
export function NewTopics(props: { settings: Settings; onChange: (settings: Settings) => void }) {
  const { settings, onChange } = props;
  return (
    <div class="option-field">
      <label for="new-topics">Topics made while clipping are</label>
      <select
        id="new-topics"
        value={settings.newTopics}
        aria-describedby="new-topics-hint"
        onChange={(event) =>
          onChange({ ...settings, newTopics: event.currentTarget.value === 'proposed' ? 'proposed' : 'own' })
        }
      >
        <option value="own">my own</option>
        <option value="proposed">proposals to whoever keeps the taxonomy</option>
      </select>
      <p class="muted" id="new-topics-hint">
        Both can be picked at once. Exports and deliveries name proposals apart, until a file brings the topic.
      </p>
    </div>
  );
}

import type { BodyReport } from '../body-report.ts';
import type { ChosenScope } from '../form-state.ts';

/** How reading goes, what else of the page could be the body, and the button that saves. */
export function Footer(props: {
  body: BodyReport;
  isKnown: boolean;
  isSaving: boolean;
  canSave: boolean;
  onChooseBody: (scope: ChosenScope) => void;
  onSave: () => void;
}) {
  const { text, isWarning, choices } = props.body;
  return (
    <footer class="footer">
      <div class="body-report">
        <p class={isWarning ? 'status status-warning' : 'status'} role="status" id="body-status">
          {text}
        </p>
        {choices.map(({ scope, label }) => (
          <button
            key={scope}
            type="button"
            id={`body-${scope}`}
            class="link body-choice"
            disabled={props.isSaving}
            onClick={() => props.onChooseBody(scope)}
          >
            {label}
          </button>
        ))}
      </div>
      <button
        type="button"
        id="save"
        class="button button-primary"
        title={`${saveKey} saves from any field`}
        disabled={!props.canSave}
        onClick={props.onSave}
      >
        {props.isSaving ? 'Saving…' : props.isKnown ? 'Update' : 'Save'} <kbd>{saveKey}</kbd>
      </button>
    </footer>
  );
}

const saveKey = /Mac/.test(navigator.platform) ? '⌘↵' : 'Ctrl ↵';

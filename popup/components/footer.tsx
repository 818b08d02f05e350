import type { BodyState, Phase } from '../form-state.ts';

const count = new Intl.NumberFormat();

/** How reading goes, and the button that saves. */
export function Footer(props: {
  phase: Phase;
  body: BodyState;
  isKnown: boolean;
  isSaving: boolean;
  canSave: boolean;
  onSave: () => void;
}) {
  return (
    <footer class="footer">
      <p class={props.body.status === 'none' ? 'status status-none' : 'status'} role="status" id="body-status">
        {statusText(props.phase, props.body)}
      </p>
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

function statusText(phase: Phase, body: BodyState): string {
  if (phase === 'starting') return 'Reading the page…';
  if (body.status === 'pending') return 'Reading the article…';
  if (body.status === 'none') return body.reason;
  return body.body.wordCount === 1 ? '1 word' : `${count.format(body.body.wordCount)} words`;
}

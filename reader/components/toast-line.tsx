import type { Toast } from '../reader-state.ts';

/** What was just done, with the way back. It stays until the next thing is done: see WCAG 2.2, 2.2.1. */
export function ToastLine(props: { toast: Toast | null; onUndo: () => void; onClose: () => void }) {
  const { toast } = props;
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {toast !== null && (
        <div class="toast">
          <span>{toast.text}</span>
          {toast.removed.length > 0 && (
            <button type="button" class="button" id="undo" onClick={props.onUndo}>
              Undo
            </button>
          )}
          <button type="button" class="button button-quiet" aria-label="Close message" onClick={props.onClose}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}

import type { Toast } from '../library-state.ts';

/**
 * What was just done, with the way back. It stays until the next thing is done or it is closed: a message that takes
 * the Undo away with it after some seconds is of no use to a slow reader (WCAG 2.2, 2.2.1).
 */
export function ToastLine(props: {
  toast: Toast | null;
  progress: string | null;
  onUndo: () => void;
  onClose: () => void;
}) {
  const { toast, progress } = props;
  return (
    <div class="toast-place">
      {progress !== null && <p class="toast">{progress}</p>}
      {/* The region is there before its text: only so do screen readers speak it. */}
      <div role="status" aria-live="polite">
        {toast !== null && progress === null && (
          <div class="toast">
            <span class="toast-text">{toast.text}</span>
            {toast.undo !== null && (
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
    </div>
  );
}

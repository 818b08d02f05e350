interface ToastLineProps {
  /** What was just done; null for nothing. */
  readonly text: string | null;
  /** Takes it back; null where that cannot be. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
  /** What is going on for longer, in words: the rest is shown when that is over. */
  readonly progress?: string | null;
}

/**
 * What was just done, with the way back. It stays until the next thing is done or it is closed: a message that takes
 * the Undo away with it after some seconds is of no use to a slow reader (WCAG 2.2, 2.2.1). Its page brings toast.css.
 */
export function ToastLine({ text, onUndo, onClose, progress = null }: ToastLineProps) {
  return (
    <div class="toast-place">
      {progress !== null && <p class="toast">{progress}</p>}
      {/* The region is there before its text: only so do screen readers speak it. */}
      <div role="status" aria-live="polite">
        {text !== null && progress === null && (
          <div class="toast">
            <span class="toast-text">{text}</span>
            {onUndo !== null && (
              <button type="button" class="button" id="undo" onClick={onUndo}>
                Undo
              </button>
            )}
            <button type="button" class="button button-quiet" aria-label="Close message" onClick={onClose}>
              ×
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A dialog above the page: the browser keeps the focus in it, Escape closes it, and the focus goes back where it was. */
export function Dialog(props: { id: string; title: string; onClose: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" id={props.id} aria-labelledby={`${props.id}-title`} onClose={props.onClose}>
      <div class="dialog-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Close: ${props.title}`}
          onClick={() => dialog.current?.close()}
        >
          ×
        </button>
      </div>
      {props.children}
    </dialog>
  );
}

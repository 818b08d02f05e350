import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface ConfirmationProps {
  /** What would be done: “Remove Desk”, without a question mark. */
  readonly question: string;
  /** On the button that does it. */
  readonly label: string;
  /** For tests and styles, as `data-confirm`. */
  readonly name: string;
  readonly onConfirm: () => Promise<void>;
  readonly onKeep: () => void;
  /** What it takes away, and what stays. */
  readonly children: ComponentChildren;
}

/** Asks before something goes for good. The focus comes to the way out, again where another question takes its place. */
export function Confirmation({ question, label, name, onConfirm, onKeep, children }: ConfirmationProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), [question]);
  return (
    <section class="notice notice-warning" aria-label={`${question}?`}>
      <p>
        <strong dir="auto">{question}?</strong> {children}
      </p>
      <div class="actions">
        <button type="button" class="button button-danger" data-confirm={name} onClick={() => void onConfirm()}>
          {label}
        </button>
        <button ref={keep} type="button" class="button" onClick={onKeep}>
          Keep it
        </button>
      </div>
    </section>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DestinationStatus } from '../../destinations/describe-status.ts';

/** Says what removing takes away, and what stays. */
export function RemoveConfirmation(props: {
  status: DestinationStatus;
  onRemove: () => Promise<void>;
  onKeep: () => void;
}) {
  const { destination, waiting, held, refused } = props.status;
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <section class="notice notice-warning" aria-label={`Remove ${destination.name}?`}>
      <p>
        <strong>Remove {destination.name}?</strong> {notArrived(waiting + held + refused)} Its tokens are forgotten.
        Your clips stay in the library, and what has arrived there stays there.
      </p>
      <div class="actions">
        <button type="button" class="button button-danger" data-confirm="remove" onClick={() => void props.onRemove()}>
          Remove
        </button>
        <button ref={keep} type="button" class="button" onClick={props.onKeep}>
          Keep it
        </button>
      </div>
    </section>
  );
}

function notArrived(count: number): string {
  if (count === 0) return 'Everything that was sent there has arrived.';
  return count === 1
    ? '1 delivery has not arrived and will not be sent any more.'
    : `${count.toLocaleString()} deliveries have not arrived and will not be sent any more.`;
}

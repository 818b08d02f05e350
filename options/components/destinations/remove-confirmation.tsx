import { countName } from '../../../src/ui/count-name.ts';
import type { DestinationStatus } from '../../destinations/describe-status.ts';
import { Confirmation } from '../confirmation.tsx';

/** Says what removing takes away, and what stays. */
export function RemoveConfirmation(props: {
  status: DestinationStatus;
  onRemove: () => Promise<void>;
  onKeep: () => void;
}) {
  const { destination, waiting, held, refused } = props.status;
  return (
    <Confirmation
      question={`Remove ${destination.name}`}
      label="Remove"
      name="remove"
      onConfirm={props.onRemove}
      onKeep={props.onKeep}
    >
      {notArrived(waiting + held + refused)} Its tokens are forgotten. Your clips stay in the library, and what has
      arrived there stays there.
    </Confirmation>
  );
}

function notArrived(count: number): string {
  if (count === 0) return 'Everything that was sent there has arrived.';
  return count === 1
    ? '1 delivery has not arrived and will not be sent any more.'
    : `${countName(count)} deliveries have not arrived and will not be sent any more.`;
}

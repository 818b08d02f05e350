import { useState } from 'preact/hooks';
import type { Destination } from '../../src/model/destination.ts';

/** Sends what is selected to one destination. */
export function SendTo(props: {
  readonly destinations: readonly Destination[];
  readonly isDisabled: boolean;
  readonly onSend: (destinationId: string) => void;
}) {
  const { destinations, isDisabled, onSend } = props;
  const [picked, setPicked] = useState('');
  const chosen = destinations.find(({ id }) => id === picked) ?? destinations[0];
  if (chosen === undefined) return null;
  return (
    <span class="send-selected">
      {destinations.length > 1 && (
        <label class="format">
          <span class="visually-hidden">Destination</span>
          <select id="send-destination" value={chosen.id} onChange={(event) => setPicked(event.currentTarget.value)}>
            {destinations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" class="button" id="send-selected" disabled={isDisabled} onClick={() => onSend(chosen.id)}>
        {destinations.length > 1 ? 'Send selected' : `Send to ${chosen.name}`}
      </button>
    </span>
  );
}

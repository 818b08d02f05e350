import type { Destination } from '../model/destination.ts';

/** Where the clip goes besides the library. The last choice is made already. */
export function DestinationChoice(props: {
  readonly destinations: readonly Destination[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const { destinations, chosen, onChoose } = props;
  if (destinations.length === 0) return null;
  return (
    // A region of its own: it stands between the form and the footer, and belongs to neither.
    <section class="send-to-place" aria-label="Destinations">
      <fieldset class="send-to" id="send-to">
        <legend>Send to</legend>
        {destinations.map(({ id, name, pause }) => (
          <label key={id} class="send-to-choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChoose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            <span class="send-to-name" title={name}>
              {name}
            </span>
            {pause !== null && <span class="muted">{pause.by === 'user' ? '(paused)' : '(needs you)'}</span>}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

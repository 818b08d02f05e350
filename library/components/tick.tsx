/** A clip's checkbox. With Shift it ticks all from the one before. */
export function Tick(props: {
  label: string;
  isTicked: boolean;
  onTick: (isTicked: boolean, isRange: boolean) => void;
}) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        aria-label={props.label}
        checked={props.isTicked}
        // A click, also the one that Space makes; a change event would not tell of the Shift key.
        onClick={(event) => props.onTick(event.currentTarget.checked, event.shiftKey)}
      />
    </label>
  );
}

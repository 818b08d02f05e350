/** Something that takes its time, and the way to stop it. `value` null: nobody knows how much of it is done. */
export function Busy(props: { text: string; value: number | null; max: number; onStop: () => void }) {
  const { text, value, max, onStop } = props;
  return (
    <div class="busy">
      <p role="status">{text}</p>
      {value === null ? (
        <progress aria-label={text} />
      ) : (
        <progress aria-label={text} value={value} max={Math.max(max, 1)} />
      )}
      <button type="button" class="button" data-action="stop" onClick={onStop}>
        Stop
      </button>
    </div>
  );
}

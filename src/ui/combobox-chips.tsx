/** Something that has been picked. */
export interface Chosen {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** A word on its state, such as that a topic is only proposed. */
  readonly mark?: string;
}

/** What has been picked, each with a button that takes it away. */
export function ComboboxChips(props: { label: string; chosen: readonly Chosen[]; onRemove: (item: Chosen) => void }) {
  return (
    <ul class="combobox-chips" aria-label={`${props.label} chosen`}>
      {props.chosen.map((item) => (
        <li
          class={item.mark === undefined ? 'chip' : 'chip chip-marked'}
          key={item.id}
          data-chip={item.id}
          title={item.hint ? `${item.hint}: ${item.label}` : item.label}
        >
          <span class="chip-label" dir="auto">
            {item.label}
          </span>
          {item.mark !== undefined && <span class="chip-mark">{item.mark}</span>}
          <button
            type="button"
            class="chip-remove"
            aria-label={`Remove ${item.label}`}
            onClick={() => props.onRemove(item)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

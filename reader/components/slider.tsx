interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number within a range, with its value beside it. */
export function Slider({ id, label, unit, least, most, step, value, onChange }: SliderProps) {
  return (
    <label class="slider" for={id}>
      <span>
        {label} <output for={id}>{`${value}${unit}`}</output>
      </span>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={`${value}${unit}`}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

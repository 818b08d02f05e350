import { type HighlightColor, highlightColors } from '../../src/model/highlight.ts';

interface ColorChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: HighlightColor;
  readonly onChange: (color: HighlightColor) => void;
}

/** The colour of a highlight, a dot each. */
export function ColorChoice({ name, label, value, onChange }: ColorChoiceProps) {
  return (
    <fieldset class="colors" aria-label={label}>
      {highlightColors.map((color) => (
        <label key={color} class="color" data-color={color} title={color}>
          <input
            type="radio"
            name={name}
            value={color}
            aria-label={color}
            checked={color === value}
            onChange={() => onChange(color)}
          />
        </label>
      ))}
    </fieldset>
  );
}

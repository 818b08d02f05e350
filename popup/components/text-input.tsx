import { useState } from 'preact/hooks';

export interface TextInputProps {
  readonly id: string;
  /** The text of the value that the form holds. */
  readonly value: string;
  /** Called for every keystroke: a popup may be closed before the field is left. */
  readonly onText: (text: string) => void;
  /** Called when the field is left after something was typed. */
  readonly onDone?: () => void;
  readonly isAddress?: boolean;
  readonly title?: string;
  readonly placeholder?: string;
  readonly isInvalid?: boolean;
}

/**
 * A line of text that stands for a value of another kind. While someone types it shows what was typed, blanks and half
 * names and all; once the field is left, what the form made of it.
 */
export function TextInput(props: TextInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      id={props.id}
      type="text"
      inputMode={props.isAddress ? 'url' : 'text'}
      class={props.isAddress ? 'mono' : ''}
      dir={props.isAddress ? 'ltr' : 'auto'}
      spellcheck={!props.isAddress}
      title={props.title}
      placeholder={props.placeholder}
      aria-invalid={props.isInvalid}
      aria-describedby={`${props.id}-hint`}
      value={typed ?? props.value}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        props.onText(event.currentTarget.value);
      }}
      onBlur={() => {
        if (typed === null) return;
        setTyped(null);
        props.onDone?.();
      }}
    />
  );
}

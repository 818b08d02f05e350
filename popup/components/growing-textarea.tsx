import { useLayoutEffect, useRef } from 'preact/hooks';

export interface GrowingTextareaProps {
  readonly id: string;
  readonly value: string;
  readonly class?: string;
  readonly maxRows: number;
  readonly placeholder?: string;
  readonly onInput: (value: string) => void;
}

/** A textarea as tall as its text, up to `maxRows` lines. */
export function GrowingTextarea(props: GrowingTextareaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight) || 18;
    const frame = element.offsetHeight - element.clientHeight + 14;
    element.style.height = `${Math.min(element.scrollHeight + 2, lineHeight * props.maxRows + frame)}px`;
  }, [props.value, props.maxRows]);
  return (
    <textarea
      ref={area}
      id={props.id}
      class={props.class}
      rows={1}
      dir="auto"
      placeholder={props.placeholder}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}

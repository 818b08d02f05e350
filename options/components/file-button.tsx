import { useRef } from 'preact/hooks';

/** A button that lets the user choose one file, and hands on its text. The same file can be chosen twice in a row. */
export function FileButton(props: {
  id: string;
  label: string;
  accept: string;
  onText: (text: string, name: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {props.label}
      </button>
      <input
        ref={input}
        id={props.id}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={props.label}
        accept={props.accept}
        onChange={async (event) => {
          const field = event.currentTarget;
          const file = field.files?.[0];
          field.value = '';
          if (file !== undefined) props.onText(await file.text(), file.name);
        }}
      />
    </>
  );
}

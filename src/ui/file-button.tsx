import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  /** Of the file input. */
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets the user choose files. The same ones can be chosen twice in a row. */
export function FileButton(props: FileButtonProps) {
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
        multiple={props.multiple}
        class="visually-hidden"
        tabIndex={-1}
        aria-label={props.label}
        accept={props.accept}
        onChange={(event) => {
          const field = event.currentTarget;
          const files = [...(field.files ?? [])];
          field.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}

import { useRef } from 'preact/hooks';
import type { GivenFile } from '../import-files.ts';

/** A button that lets the user choose files. The same ones can be chosen twice in a row. */
export function FilesButton(props: { label: string; accept: string; onFiles: (files: readonly GivenFile[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {props.label}
      </button>
      <input
        ref={input}
        id="import-files"
        type="file"
        multiple
        class="visually-hidden"
        tabIndex={-1}
        aria-label={props.label}
        accept={props.accept}
        onChange={(event) => {
          const field = event.currentTarget;
          const files = [...(field.files ?? [])];
          field.value = '';
          props.onFiles(files);
        }}
      />
    </>
  );
}

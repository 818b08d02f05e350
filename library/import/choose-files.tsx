import { useRef } from 'preact/hooks';
import { fileOf, type ImportFile } from '../../src/import/files/import-file.ts';
import { isOfKnownKind } from '../../src/import/read-files.ts';
import { FileButton } from '../../src/ui/file-button.tsx';

const accepted = '.csv,.tsv,.json,.html,.htm,.zip,.md,.markdown,.txt';

/** Where the files come from: chosen one by one, or a whole folder of Markdown. */
export function ChooseFiles({ onFiles }: { onFiles: (files: readonly ImportFile[]) => void }) {
  return (
    <>
      <p>
        Exports of Pocket, Instapaper, Omnivore, Raindrop, Karakeep and linkding, a browser’s bookmarks, Markdown files
        with front matter, and Sheaf’s own backup. You see what comes in before anything is stored.
      </p>
      <div class="actions">
        <FileButton
          id="transfer-files"
          label="Choose files…"
          accept={accepted}
          multiple
          onFiles={(files) => onFiles(files.map((file) => fileOf(file, file.name)))}
        />
        <FolderButton onFiles={onFiles} />
      </div>
    </>
  );
}

/** In a folder lies more than articles, so only what can be one is read. */
function FolderButton({ onFiles }: { onFiles: (files: readonly ImportFile[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        Choose a folder…
      </button>
      <input
        ref={(element) => {
          input.current = element;
          // No property of JSX: browsers know it as an attribute.
          element?.setAttribute('webkitdirectory', '');
        }}
        id="transfer-folder"
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label="Choose a folder"
        onChange={(event) => {
          const field = event.currentTarget;
          const files = [...(field.files ?? [])].filter(({ name }) => isOfKnownKind(name));
          field.value = '';
          onFiles(files.map((file) => fileOf(file, file.webkitRelativePath || file.name)));
        }}
      />
    </>
  );
}

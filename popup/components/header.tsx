import type { Clip } from '../../src/model/clip.ts';
import { dateName } from '../../src/ui/date-name.ts';

/** The line on top: whose form this is, and whether the library holds the page already. */
export function Header(props: { known: Clip | null; libraryUrl: string; severalUrl: string }) {
  return (
    <header class="header">
      <h1 class="wordmark">
        <img src="/icons/icon-32.png" alt="" width="18" height="18" /> Sheaf
      </h1>
      {props.known !== null && (
        <p id="known" class="known">
          In your library since {dateName(props.known.clippedOn)}; saving updates it.
        </p>
      )}
      <a
        id="several"
        class="header-link"
        href={props.severalUrl}
        target="_blank"
        rel="noreferrer"
        title="Clip several tabs or links at once"
      >
        Several…
      </a>
      <a class="header-link" href={props.libraryUrl} target="_blank" rel="noreferrer">
        Library
      </a>
    </header>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { CatalogOrigin } from '../../src/model/catalog-origin.ts';

export interface CatalogAddressProps {
  readonly origin: CatalogOrigin;
  readonly isBusy: boolean;
  /** Called straight from the click, with an http(s) address. */
  readonly onRefresh: (url: URL) => void;
}

/** The address that the catalog comes from, and the button that looks there. */
export function CatalogAddress({ origin, isBusy, onRefresh }: CatalogAddressProps) {
  const [typed, setTyped] = useState(origin.url ?? '');
  useEffect(() => setTyped(origin.url ?? ''), [origin.url]);
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const isWeb = url !== null && /^https?:$/.test(url.protocol);
  return (
    <div class="option-field">
      <label for="catalog-url">Refresh from an address</label>
      <input
        id="catalog-url"
        type="url"
        placeholder="https://"
        value={typed}
        aria-describedby="catalog-refreshed"
        onInput={(event) => setTyped(event.currentTarget.value.trim())}
      />
      <p class="muted" id="catalog-refreshed">
        {origin.refreshedAt === null
          ? 'Sheaf looks there only when you press the button.'
          : `Last refreshed ${new Date(origin.refreshedAt).toLocaleString()}.`}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button"
          id="catalog-refresh"
          disabled={!isWeb || isBusy}
          onClick={() => {
            if (isWeb) onRefresh(url);
          }}
        >
          Look for changes
        </button>
      </div>
    </div>
  );
}

import type { CatalogOrigin } from '../../src/model/catalog-origin.ts';
import type { Destination } from '../../src/model/destination.ts';

export interface CatalogBackendsProps {
  readonly origin: CatalogOrigin;
  /** Those with a list of topics. */
  readonly destinations: readonly Destination[];
  readonly isBusy: boolean;
  /** Called straight from the click. */
  readonly onRefresh: (destination: Destination) => void;
}

/** The backends that name topics themselves, each with the button that looks there. */
export function CatalogBackends({ origin, destinations, isBusy, onRefresh }: CatalogBackendsProps) {
  if (destinations.length === 0) return null;
  return (
    <section class="option-field" aria-labelledby="catalog-backends">
      <h3 id="catalog-backends">Refresh from a destination</h3>
      {destinations.map((destination) => (
        <div class="catalog-backend" key={destination.id}>
          <button
            type="button"
            class="button"
            data-topics-of={destination.id}
            disabled={isBusy}
            aria-describedby={`catalog-backend-${destination.id}`}
            onClick={() => onRefresh(destination)}
          >
            Load the topics of <span dir="auto">{destination.name}</span>
          </button>
          <p class="muted" id={`catalog-backend-${destination.id}`}>
            {lastTime(origin, destination)}
          </p>
        </div>
      ))}
    </section>
  );
}

const lastTime = ({ backend }: CatalogOrigin, { id }: Destination): string =>
  backend?.destinationId === id
    ? `Last loaded ${new Date(backend.refreshedAt).toLocaleString()}.`
    : 'What it changes is shown before anything is applied.';

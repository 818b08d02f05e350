import { catalogFormats } from '../../src/catalog/files/formats.ts';
import type { Destination } from '../../src/model/destination.ts';
import { FileButton } from '../../src/ui/file-button.tsx';
import { saveFile } from '../../src/ui/save-file.ts';
import { fromAddress, fromDestination, fromFile, hasTopics } from '../incoming.ts';
import type { CatalogState, OptionsWorld } from '../options-world.ts';
import type { CatalogUpdating } from '../use-catalog-update.ts';
import { CatalogAddress } from './catalog-address.tsx';
import { CatalogBackends } from './catalog-backends.tsx';
import { countsOf } from './catalog-counts.ts';
import { CatalogPreview } from './catalog-preview.tsx';
import { OutcomeNotice } from './outcome.tsx';
import { Section } from './section.tsx';

export interface CatalogSectionProps {
  readonly state: CatalogState;
  readonly updating: CatalogUpdating;
  readonly destinations: readonly Destination[];
  readonly world: Pick<OptionsWorld, 'send' | 'requestHostAccess' | 'loadFile'>;
}

/** Where the desk's own topics and offerings come in. A file is shown before it is applied; a mistake changes nothing. */
export function CatalogSection({ state, updating, destinations, world }: CatalogSectionProps) {
  const { catalog, origin } = state;
  const { prepared, outcome, isBusy } = updating;
  return (
    <Section
      id="catalog"
      title="Topics and offerings"
      lead="What clips are filed under. Clips keep the labels that they were saved with; exports have today’s."
    >
      <p id="catalog-counts">
        The catalog holds {countsOf({ topics: catalog.topics.length, offerings: catalog.offerings.length })}.
      </p>
      <div class="actions">
        <FileButton
          id="catalog-file"
          label="Load a file…"
          accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv"
          onFiles={([file]) => {
            if (file !== undefined) void updating.show(fromFile(file));
          }}
        />
        {catalogFormats.map(({ label, fileName, mediaType, write }) => (
          <button
            type="button"
            class="button"
            key={label}
            id={`catalog-save-${fileName.split('.').at(-1)}`}
            onClick={() => saveFile({ name: fileName, mediaType, content: write(catalog) })}
          >
            Save as {label}
          </button>
        ))}
        <button
          type="button"
          class="button button-quiet"
          id="catalog-reset"
          disabled={isBusy}
          onClick={() => void updating.reset()}
        >
          Back to the starting catalog
        </button>
      </div>
      <CatalogAddress
        origin={origin}
        isBusy={isBusy}
        onRefresh={(url) => void updating.show(fromAddress(url, world))}
      />
      <CatalogBackends
        origin={origin}
        destinations={destinations.filter(hasTopics)}
        isBusy={isBusy}
        onRefresh={(destination) => void updating.show(fromDestination(destination, world))}
      />
      {prepared !== null && (
        <CatalogPreview
          key={prepared.incoming.name}
          prepared={prepared}
          isBusy={isBusy}
          onLanguage={(language) => void updating.inLanguage(language)}
          onApply={() => void updating.apply()}
          onCancel={updating.cancel}
        />
      )}
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

import { catalogFileTypes } from '../../src/catalog/files/file-types.ts';
import type { Destination } from '../../src/model/destination.ts';
import type { Settings } from '../../src/model/settings.ts';
import { FileButton } from '../../src/ui/file-button.tsx';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import type { CatalogOverview } from '../catalog/catalog-desk.ts';
import { fromAddress, fromDestination, fromFile, hasTopics } from '../incoming.ts';
import type { OptionsWorld } from '../options-world.ts';
import type { CatalogUpdating } from '../use-catalog-update.ts';
import { CatalogAddress } from './catalog-address.tsx';
import { CatalogBackends } from './catalog-backends.tsx';
import { countsOf } from './catalog-counts.ts';
import { CatalogPreview } from './catalog-preview.tsx';
import { NewTopics } from './new-topics.tsx';
import { type Outcome, OutcomeNotice } from './outcome.tsx';
import { Section } from './section.tsx';

export interface CatalogSectionProps {
  readonly overview: CatalogOverview;
  readonly settings: Settings;
  /** How the last change of a setting here ended. */
  readonly saved: Outcome;
  readonly onSettings: (settings: Settings) => void;
  readonly updating: CatalogUpdating;
  readonly destinations: readonly Destination[];
  readonly world: Pick<OptionsWorld, 'send' | 'requestHostAccess' | 'loadFile'>;
}

/** Where the desk's own topics and offerings come in. A file is shown before it is applied; a mistake changes nothing. */
export function CatalogSection(props: CatalogSectionProps) {
  const { overview, settings, saved, onSettings, updating, destinations, world } = props;
  const { origin, damage } = overview;
  const { preview, outcome, isBusy } = updating;
  return (
    <Section
      id="catalog"
      title="Topics and offerings"
      lead="What clips are filed under. Clips keep the labels that they were saved with; exports have today’s."
    >
      {damage === null ? (
        <p id="catalog-counts">The catalog holds {countsOf(overview)}.</p>
      ) : (
        <div id="catalog-damage">
          <ProblemNotice problem={damage} />
        </div>
      )}
      <div class="actions">
        <FileButton
          id="catalog-file"
          label="Load a file…"
          accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv"
          onFiles={([file]) => {
            if (file !== undefined) void updating.show(fromFile(file));
          }}
        />
        {damage === null &&
          catalogFileTypes.map((type) => (
            <button
              type="button"
              class="button"
              key={type.label}
              id={`catalog-save-${type.fileName.split('.').at(-1)}`}
              disabled={isBusy}
              onClick={() => void updating.save(type)}
            >
              Save as {type.label}
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
      {preview !== null && (
        <CatalogPreview
          key={preview.name}
          preview={preview}
          isBusy={isBusy}
          onLanguage={(language) => void updating.inLanguage(language)}
          onApply={() => void updating.apply()}
          onCancel={updating.cancel}
        />
      )}
      <p class="muted" role="status" id="catalog-busy">
        {isBusy ? 'Working …' : ''}
      </p>
      <OutcomeNotice outcome={outcome} />
      <NewTopics settings={settings} onChange={onSettings} />
      <OutcomeNotice outcome={saved} />
    </Section>
  );
}

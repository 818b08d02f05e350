import { useEffect, useState } from 'preact/hooks';
import type { Destination } from '../../src/model/destination.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ok } from '../../src/model/result.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import type { CatalogOverview } from '../catalog/catalog-desk.ts';
import { fromDestination } from '../incoming.ts';
import type { OptionsWorld } from '../options-world.ts';
import { useCatalogUpdate } from '../use-catalog-update.ts';
import { AddressSection } from './address-section.tsx';
import { CatalogSection } from './catalog-section.tsx';
import { DataSection } from './data-section.tsx';
import { DestinationsSection } from './destinations/destinations-section.tsx';
import { useStatuses } from './destinations/use-statuses.ts';
import { ExportSection } from './export-section.tsx';
import type { Outcome } from './outcome.tsx';
import { PicturesSection } from './pictures-section.tsx';
import { SuggestionsSection } from './suggestions/suggestions-section.tsx';

/** The sections whose fields are settings. */
type SettingsSection = 'destinations' | 'catalog' | 'suggestions' | 'pictures' | 'export' | 'addresses';

/** Every change is saved as it is made; a destination has its own form. */
export function App({ world }: { world: OptionsWorld }) {
  const [catalog, setCatalog] = useState<CatalogOverview | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [saved, setSaved] = useState<{ section: SettingsSection; outcome: Outcome }>({
    section: 'export',
    outcome: null,
  });

  const { statuses, problem } = useStatuses(world);
  const updating = useCatalogUpdate(world);
  const destinations = statuses?.map(({ destination }) => destination) ?? null;

  const reload = async () => {
    const [readCatalog, readSettings] = await Promise.all([world.catalogDesk.look(), world.readSettings()]);
    if (readCatalog.ok) setCatalog(readCatalog.value);
    // What cannot be read is shown as a problem; the form then starts from the defaults.
    setSettings(readSettings.ok ? readSettings.value : defaultSettings);
    setProblems([readCatalog, readSettings].flatMap((read) => (read.ok ? [] : [read.error])));
  };
  useEffect(() => {
    void reload();
    return world.onChange(reload);
  }, [world]);

  const change = (section: SettingsSection) => async (changed: Settings) => {
    setSettings(changed);
    const reply = await world.send('settings.put', changed);
    setSaved({ section, outcome: reply.ok ? ok('Saved.') : reply });
  };
  const outcomeOf = (section: SettingsSection) => (saved.section === section ? saved.outcome : null);

  return (
    <div class="options">
      <header class="options-header">
        <h1>
          <img src="/icons/icon-48.png" alt="" width="28" height="28" /> Sheaf options
        </h1>
        <a href={world.libraryUrl}>Library</a>
      </header>
      <main>
        {[...problems, ...(problem === null ? [] : [problem])].map((each) => (
          <ProblemNotice key={each.code} problem={each} />
        ))}
        {settings !== null && statuses !== null && (
          <DestinationsSection
            statuses={statuses}
            settings={settings}
            outcome={outcomeOf('destinations')}
            onSettings={change('destinations')}
            onTopics={(destination: Destination) => updating.showFromElsewhere(fromDestination(destination, world))}
            world={world}
          />
        )}
        {catalog !== null && settings !== null && (
          <CatalogSection
            overview={catalog}
            settings={settings}
            saved={outcomeOf('catalog')}
            onSettings={change('catalog')}
            updating={updating}
            destinations={destinations ?? []}
            world={world}
          />
        )}
        {catalog !== null && settings !== null && (
          <SuggestionsSection
            edition={catalog.origin.edition}
            settings={settings}
            outcome={outcomeOf('suggestions')}
            onChange={change('suggestions')}
            world={world}
          />
        )}
        {settings !== null && (
          <>
            <PicturesSection
              settings={settings}
              outcome={outcomeOf('pictures')}
              onChange={change('pictures')}
              world={world}
            />
            <ExportSection settings={settings} outcome={outcomeOf('export')} onChange={change('export')} />
            <AddressSection settings={settings} outcome={outcomeOf('addresses')} onChange={change('addresses')} />
          </>
        )}
        <DataSection destinations={destinations} />
      </main>
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ok } from '../../src/model/result.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import type { OptionsWorld } from '../options-world.ts';
import { AddressSection } from './address-section.tsx';
import { CatalogSection } from './catalog-section.tsx';
import { DataSection } from './data-section.tsx';
import { ExportSection } from './export-section.tsx';
import type { Outcome } from './outcome.tsx';

/** Every change is saved as it is made. */
export function App({ world }: { world: OptionsWorld }) {
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [saved, setSaved] = useState<{ section: 'export' | 'addresses'; outcome: Outcome }>({
    section: 'export',
    outcome: null,
  });

  const reload = async () => {
    const [readCatalog, readSettings] = await Promise.all([world.readCatalog(), world.readSettings()]);
    if (readCatalog.ok) setCatalog(readCatalog.value);
    // What cannot be read is shown as a problem; the form then starts from the defaults.
    setSettings(readSettings.ok ? readSettings.value : defaultSettings);
    setProblems([readCatalog, readSettings].flatMap((read) => (read.ok ? [] : [read.error])));
  };
  useEffect(() => {
    void reload();
    return world.onChange(reload);
  }, [world]);

  const change = (section: 'export' | 'addresses') => async (changed: Settings) => {
    setSettings(changed);
    const reply = await world.send('settings.put', changed);
    setSaved({ section, outcome: reply.ok ? ok('Saved.') : reply });
  };
  const outcomeOf = (section: 'export' | 'addresses') => (saved.section === section ? saved.outcome : null);

  return (
    <div class="options">
      <header class="options-header">
        <h1>
          <img src="/icons/icon-48.png" alt="" width="28" height="28" /> Sheaf options
        </h1>
        <a href={world.libraryUrl}>Library</a>
      </header>
      <main>
        {problems.map((problem) => (
          <ProblemNotice key={problem.code} problem={problem} />
        ))}
        {catalog !== null && (
          <CatalogSection
            catalog={catalog}
            onReplace={(json) => world.send('catalog.replace', { json })}
            onReset={() => world.send('catalog.reset', null)}
          />
        )}
        {settings !== null && (
          <>
            <ExportSection settings={settings} outcome={outcomeOf('export')} onChange={change('export')} />
            <AddressSection settings={settings} outcome={outcomeOf('addresses')} onChange={change('addresses')} />
          </>
        )}
        <DataSection />
      </main>
    </div>
  );
}

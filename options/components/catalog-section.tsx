import { useState } from 'preact/hooks';
import { catalogFormats } from '../../src/catalog/files/formats.ts';
import { sizeFault } from '../../src/catalog/files/read-file.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import { err, ok, type Result } from '../../src/model/result.ts';
import { FileButton } from '../../src/ui/file-button.tsx';
import { saveFile } from '../../src/ui/save-file.ts';
import type { CatalogState, OptionsWorld } from '../options-world.ts';
import { type IncomingFile, type PreparedUpdate, prepareUpdate } from '../prepare-update.ts';
import { CatalogAddress } from './catalog-address.tsx';
import { countsOf } from './catalog-counts.ts';
import { CatalogPreview } from './catalog-preview.tsx';
import { type Outcome, OutcomeNotice } from './outcome.tsx';
import { Section } from './section.tsx';

export interface CatalogSectionProps {
  readonly state: CatalogState;
  readonly world: Pick<OptionsWorld, 'send' | 'countTermUses' | 'requestHostAccess' | 'loadFile'>;
}

/** Where the desk's own topics and offerings come in. A file is shown before it is applied; a mistake changes nothing. */
export function CatalogSection({ state, world }: CatalogSectionProps) {
  const { catalog, origin } = state;
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [prepared, setPrepared] = useState<PreparedUpdate | null>(null);
  const [isBusy, setBusy] = useState(false);

  const whileBusy = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await work());
    setBusy(false);
  };
  const prepare = async (incoming: Result<IncomingFile, Problem>, language = navigator.language): Promise<Outcome> => {
    setPrepared(null);
    const next = incoming.ok ? await prepareUpdate(incoming.value, language, state, world) : incoming;
    if (!next.ok) return next;
    setPrepared(next.value);
    return null;
  };
  const apply = ({ incoming, update, basedOn }: PreparedUpdate) =>
    whileBusy(async () => {
      const reply = await world.send('catalog.put', { catalog: update.next, basedOn, url: incoming.url });
      if (!reply.ok) return reply;
      setPrepared(null);
      return ok(`Applied ${incoming.name}: ${countsOf(reply.value)}.`);
    });
  const reset = () =>
    whileBusy(async () => {
      setPrepared(null);
      const reply = await world.send('catalog.reset', null);
      return reply.ok ? ok(`Back to the starting catalog: ${countsOf(reply.value)}.`) : reply;
    });

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
            if (file !== undefined) void whileBusy(async () => prepare(await readLocalFile(file)));
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
        <button type="button" class="button button-quiet" id="catalog-reset" disabled={isBusy} onClick={reset}>
          Back to the starting catalog
        </button>
      </div>
      <CatalogAddress
        origin={origin}
        isBusy={isBusy}
        onRefresh={(url) => {
          // Before anything is awaited: Firefox takes no question after that (bug 1398833).
          const access = world.requestHostAccess([url.origin]).catch((cause: unknown) => {
            console.debug('Sheaf: the browser took no question', cause);
            return false;
          });
          void whileBusy(async () => prepare(await loadRemoteFile(url, access, world)));
        }}
      />
      {prepared !== null && (
        <CatalogPreview
          prepared={prepared}
          isBusy={isBusy}
          onLanguage={(language) => void whileBusy(() => prepare(ok(prepared.incoming), language))}
          onApply={() => void apply(prepared)}
          onCancel={() => setPrepared(null)}
        />
      )}
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

/** The size is asked first: a file that is too large is not read at all. */
async function readLocalFile(file: File): Promise<Result<IncomingFile, Problem>> {
  const size = sizeFault(file.size);
  if (!size.ok) return size;
  return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), url: null });
}

async function loadRemoteFile(
  url: URL,
  access: Promise<boolean>,
  { loadFile }: CatalogSectionProps['world'],
): Promise<Result<IncomingFile, Problem>> {
  if (!(await access)) return err(noAccess(url.origin));
  const bytes = await loadFile(url.href);
  return bytes.ok ? ok({ name: url.href, bytes: bytes.value, url: url.href }) : bytes;
}

const noAccess = (origin: string): Problem =>
  problem(
    'permission-missing',
    `The browser does not let Sheaf reach ${origin}.`,
    'Press the button again and allow it; the catalog in use stays as it was.',
  );

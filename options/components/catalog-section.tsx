import { useState } from 'preact/hooks';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ok, type Result } from '../../src/model/result.ts';
import { FileButton } from '../../src/ui/file-button.tsx';
import { saveFile } from '../../src/ui/save-file.ts';
import { type Outcome, OutcomeNotice } from './outcome.tsx';
import { Section } from './section.tsx';

type Counts = { readonly topics: number; readonly offerings: number };

export interface CatalogSectionProps {
  readonly catalog: Catalog;
  readonly onReplace: (json: string) => Promise<Result<Counts, Problem>>;
  readonly onReset: () => Promise<Result<Counts, Problem>>;
}

/** Where the desk's own topics and offerings come in. A file with a mistake changes nothing. */
export function CatalogSection({ catalog, onReplace, onReset }: CatalogSectionProps) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const show = (result: Result<Counts, Problem>, done: string) =>
    setOutcome(result.ok ? ok(`${done}: ${countsOf(result.value)}.`) : result);
  return (
    <Section
      id="catalog"
      title="Topics and offerings"
      lead="What clips are filed under. Clips keep the labels that they were saved with."
    >
      <p id="catalog-counts">
        The catalog holds {countsOf({ topics: catalog.topics.length, offerings: catalog.offerings.length })}.
      </p>
      <div class="actions">
        <FileButton
          id="catalog-file"
          label="Replace from a JSON file…"
          accept=".json,application/json"
          onFiles={async ([file]) => {
            if (file !== undefined) show(await onReplace(await file.text()), `Replaced from ${file.name}`);
          }}
        />
        <button
          type="button"
          class="button"
          onClick={() =>
            saveFile({
              name: 'sheaf-catalog.json',
              mediaType: 'application/json',
              content: `${JSON.stringify(catalog, null, 2)}\n`,
            })
          }
        >
          Save as a file
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={async () => show(await onReset(), 'Back to the starting catalog')}
        >
          Back to the starting catalog
        </button>
      </div>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

const countsOf = (counts: Counts): string =>
  `${plural(counts.topics, 'topic', 'topics')} and ${plural(counts.offerings, 'offering', 'offerings')}`;

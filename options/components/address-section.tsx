import { useMemo, useState } from 'preact/hooks';
import { ok } from '../../src/model/result.ts';
import type { Settings } from '../../src/model/settings.ts';
import { FileButton } from '../../src/ui/file-button.tsx';
import { cleanUrl } from '../../src/url/clean-url.ts';
import { readClearUrlsFile } from '../../src/url/clear-urls-rules.ts';
import { rulesOfSettings } from '../../src/url/rules-of-settings.ts';
import { type Outcome, OutcomeNotice } from './outcome.tsx';
import { Section } from './section.tsx';

export interface AddressSectionProps {
  readonly settings: Settings;
  readonly outcome: Outcome;
  readonly onChange: (settings: Settings) => void;
}

/** What goes off an address before it is published. */
export function AddressSection({ settings, outcome, onChange }: AddressSectionProps) {
  const [loaded, setLoaded] = useState<Outcome>(null);
  const [sample, setSample] = useState('');
  const rules = useMemo(() => rulesOfSettings(settings), [settings]);
  return (
    <Section
      id="addresses"
      title="Clean URLs"
      lead="Tracking parameters are cut off the address; everything that tells pages apart stays."
    >
      <div class="option-field">
        <label for="extra-parameters">Further parameters to cut, one a line</label>
        <textarea
          id="extra-parameters"
          rows={4}
          spellcheck={false}
          placeholder={'newsletter_id\ncampaign_*'}
          value={settings.extraTrackingParameters.join('\n')}
          onChange={(event) => onChange({ ...settings, extraTrackingParameters: linesOf(event.currentTarget.value) })}
        />
      </div>
      <p id="clearurls-state">
        {settings.clearUrlsRules === null
          ? 'No ClearURLs rule file is loaded; the built-in list is in force.'
          : 'A ClearURLs rule file is in force besides the built-in list.'}
      </p>
      <div class="actions">
        <FileButton
          id="clearurls-file"
          label="Load ClearURLs’ rules…"
          accept=".json,application/json"
          onFiles={async ([file]) => {
            if (file === undefined) return;
            const text = await file.text();
            const read = readClearUrlsFile(text);
            setLoaded(read.ok ? ok(loadedText(file.name, read.value)) : read);
            if (read.ok) onChange({ ...settings, clearUrlsRules: text });
          }}
        />
        {settings.clearUrlsRules !== null && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => onChange({ ...settings, clearUrlsRules: null })}
          >
            Remove them
          </button>
        )}
      </div>
      <OutcomeNotice outcome={loaded} />
      <div class="option-field">
        <label for="try-url">Try an address</label>
        <input
          id="try-url"
          type="url"
          spellcheck={false}
          placeholder="https://example.com/article?utm_source=mail"
          value={sample}
          onInput={(event) => setSample(event.currentTarget.value)}
        />
        <output for="try-url" id="tried-url" class="tried">
          {sample === '' ? '' : cleanUrl(sample.trim(), rules)}
        </output>
      </div>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

const linesOf = (text: string): string[] => [...new Set(text.split(/\s+/).filter((line) => line !== ''))];

function loadedText(
  name: string,
  file: { readonly rules: readonly unknown[]; readonly skipped: readonly string[] },
): string {
  const read = `${file.rules.length} providers read from ${name}.`;
  return file.skipped.length === 0
    ? read
    : `${read} ${file.skipped.length} patterns were passed over: ${file.skipped.slice(0, 3).join('; ')}`;
}

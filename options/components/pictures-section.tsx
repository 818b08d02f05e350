import { useEffect, useState } from 'preact/hooks';
import type { ImageScope } from '../../src/model/kept-image.ts';
import { limits } from '../../src/model/limits.ts';
import { ok } from '../../src/model/result.ts';
import type { Settings } from '../../src/model/settings.ts';
import { countName } from '../../src/ui/count-name.ts';
import type { ImageTotals, OptionsWorld } from '../options-world.ts';
import { type Outcome, OutcomeNotice } from './outcome.tsx';
import { Section } from './section.tsx';

const choices: readonly { readonly scope: ImageScope; readonly label: string; readonly hint: string }[] = [
  {
    scope: 'none',
    label: 'None',
    hint: 'Takes no room and loads nothing: pictures stay on the web. The reader view can keep those of a single clip.',
  },
  {
    scope: 'lead',
    label: 'The lead picture',
    hint: 'One picture a clip, often 0.1 to 0.5 MB.',
  },
  {
    scope: 'all',
    label: 'All pictures of the article',
    hint: `Often about 1 MB a clip, at most ${limits.clipImages} pictures and ${limits.clipImageBytes / 1e6} MB: a thousand clips take a gigabyte or more.`,
  },
];

interface PicturesSectionProps {
  readonly settings: Settings;
  readonly outcome: Outcome;
  readonly onChange: (settings: Settings) => void;
  readonly world: Pick<
    OptionsWorld,
    | 'send'
    | 'hasAccessToEverySite'
    | 'requestAccessToEverySite'
    | 'onAccessChange'
    | 'readImageTotals'
    | 'onImageChange'
  >;
}

/** Which pictures are kept, what that costs, and whether the browser lets Sheaf load them. */
export function PicturesSection({ settings, outcome, onChange, world }: PicturesSectionProps) {
  const hasAccess = useAccess(world);
  const totals = useTotals(world);
  const [retried, setRetried] = useState<Outcome>(null);
  const scope = settings.keepImages;

  const choose = (chosen: ImageScope): void => {
    // First of all: a browser takes the question from a click alone.
    if (chosen !== 'none') void ask(world);
    onChange({ ...settings, keepImages: chosen });
  };
  const retry = async (): Promise<void> => {
    const reply = await world.send('image.retry', { ids: null });
    setRetried(reply.ok ? ok('Trying again.') : reply);
  };

  return (
    <Section
      id="pictures"
      title="Pictures"
      lead="Kept on this device with a clip from when it is saved, shown without the network, and part of a backup. SVG drawings are not kept, since they can hold scripts."
    >
      <fieldset class="choices">
        <legend>Keep with new clips</legend>
        {choices.map((each) => (
          <label class="flag" key={each.scope}>
            <input
              type="radio"
              name="keep-images"
              value={each.scope}
              checked={scope === each.scope}
              onChange={() => choose(each.scope)}
            />
            <span>
              {each.label} <span class="muted">{each.hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {scope !== 'none' && hasAccess === false && (
        <div class="notice" id="pictures-access">
          <p>
            Pictures come from any site, so Sheaf needs your permission for all of them. Without it only those are kept
            that their servers open to everybody, or that the page itself may read while you clip it.
          </p>
          <button
            type="button"
            class="button"
            id="allow-pictures"
            onClick={() => void ask(world).then((isGiven) => (isGiven ? retry() : undefined))}
          >
            Allow
          </button>
        </div>
      )}
      <OutcomeNotice outcome={outcome} />
      {totals !== null && <Totals totals={totals} onRetry={retry} />}
      <OutcomeNotice outcome={retried} />
    </Section>
  );
}

function Totals({ totals, onRetry }: { totals: ImageTotals; onRetry: () => void }) {
  const { kept, waiting, failed, usage } = totals;
  if (kept + waiting + failed === 0) return null;
  const counts = [
    kept > 0 ? `${countName(kept)} kept` : 'None kept',
    waiting > 0 ? `${countName(waiting)} on their way` : '',
    failed > 0 ? `${countName(failed)} could not be kept` : '',
  ].filter((count) => count !== '');
  return (
    <p id="picture-totals">
      {counts.join(', ')}.{usage !== null && ` Sheaf takes ${inMegabytes(usage)} of this device, clips included.`}{' '}
      {failed > 0 && (
        <button type="button" class="link" id="retry-pictures" onClick={onRetry}>
          Try again
        </button>
      )}
    </p>
  );
}

const inMegabytes = (bytes: number): string =>
  bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

/** A refusal needs no words here: the section says what it means, and asks again. */
const ask = (world: Pick<OptionsWorld, 'requestAccessToEverySite'>): Promise<boolean> =>
  world.requestAccessToEverySite().catch((cause: unknown) => {
    console.warn('Sheaf: the browser did not ask for the permission', cause);
    return false;
  });

/** Null while it is not known. */
function useAccess({ hasAccessToEverySite, onAccessChange }: PicturesSectionProps['world']): boolean | null {
  const [hasAccess, setHasAccess] = useState<boolean | null>(null);
  useEffect(() => {
    const read = () => void hasAccessToEverySite().then(setHasAccess);
    read();
    return onAccessChange(read);
  }, [hasAccessToEverySite, onAccessChange]);
  return hasAccess;
}

/** Null while they are not known. */
function useTotals({ readImageTotals, onImageChange }: PicturesSectionProps['world']): ImageTotals | null {
  const [totals, setTotals] = useState<ImageTotals | null>(null);
  useEffect(() => {
    const read = () =>
      void readImageTotals().then((read) => {
        if (read.ok) setTotals(read.value);
      });
    read();
    return onImageChange(read);
  }, [readImageTotals, onImageChange]);
  return totals;
}

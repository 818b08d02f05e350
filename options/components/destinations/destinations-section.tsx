import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Descriptor } from '../../../src/destinations/destination.ts';
import type { Destination } from '../../../src/model/destination.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { err, ok, type Result } from '../../../src/model/result.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { originsOf, unusedOrigins } from '../../destinations/access.ts';
import type { DestinationStatus } from '../../destinations/describe-status.ts';
import { descriptorOf } from '../../destinations/descriptor-of.ts';
import { hasTopics } from '../../incoming.ts';
import type { OptionsWorld } from '../../options-world.ts';
import { type Outcome, OutcomeNotice } from '../outcome.tsx';
import { Section } from '../section.tsx';
import { DestinationForm } from './destination-form.tsx';
import { DestinationRow } from './destination-row.tsx';
import { KindList } from './kind-list.tsx';
import { LeadImageChoice } from './lead-image-choice.tsx';

/** What is open besides the list: one thing at a time. */
type Open = { readonly kinds: true } | { readonly descriptor: Descriptor; readonly destination: Destination | null };

export interface DestinationsSectionProps {
  readonly statuses: readonly DestinationStatus[];
  readonly settings: Settings;
  readonly outcome: Outcome;
  readonly onSettings: (settings: Settings) => void;
  /** Shows what the destination's topics would change of the catalog; gives what stands against it. Called from a click. */
  readonly onTopics: (destination: Destination) => Promise<Problem | null>;
  readonly world: OptionsWorld;
}

/** Where clips go besides the library: what is set up, how it is doing, and the form for one more. */
export function DestinationsSection(props: DestinationsSectionProps) {
  const { statuses, settings, outcome, onSettings, world } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const [told, setTold] = useState<Outcome>(null);
  const add = useRef<HTMLButtonElement>(null);
  const destinations = statuses.map(({ destination }) => destination);

  const isOpen = open !== null;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // What had the focus is gone; the button can take it only now that it is enabled again.
    if (wasOpen.current && !isOpen) add.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const close = () => setOpen(null);
  /** Gives the browser's permission back where nothing needs it any more. */
  const release = async (origins: readonly string[], remaining: readonly Destination[]) => {
    const unused = unusedOrigins(origins, remaining);
    if (unused.length > 0) await world.dropHostAccess(unused);
  };
  const onSaved = async (before: Destination | null, saved: Destination) => {
    close();
    setTold(ok(`${saved.name} is set up.`));
    const others = destinations.filter(({ id }) => id !== saved.id);
    if (before !== null) await release(originsOf(before), [...others, saved]);
  };
  const onRemove = async (removed: Destination) => {
    const reply = await world.send('destination.remove', { id: removed.id });
    setTold(reply.ok ? ok(`${removed.name} was removed.`) : reply);
    if (!reply.ok) return;
    add.current?.focus();
    const remaining = destinations.filter(({ id }) => id !== removed.id);
    await release(originsOf(removed), remaining);
  };
  const tell = async (reply: Promise<Result<unknown, Problem>>, sentence: string) => {
    const answer = await reply;
    setTold(answer.ok ? ok(sentence) : answer);
  };
  const loadTopics = async (destination: Destination) => {
    const failure = await props.onTopics(destination);
    setTold(failure === null ? ok(`What the topics of ${destination.name} change is shown below.`) : err(failure));
  };
  const form = (descriptor: Descriptor, destination: Destination | null) => (
    <DestinationForm
      key={destination?.id ?? descriptor.kind}
      descriptor={descriptor}
      destination={destination}
      names={destinations.map(({ name }) => name)}
      world={world}
      onSaved={(saved) => void onSaved(destination, saved)}
      onCancel={(origins) => {
        close();
        void release(origins, destinations);
      }}
    />
  );

  return (
    <Section
      id="destinations"
      title="Destinations"
      lead="Where clips go besides your library. The popup asks each time, and offers the last choice again."
    >
      {destinations.length > 0 && (
        <ul class="destinations" aria-label="Destinations">
          {statuses.map((status) => {
            const { destination } = status;
            const isEdited = open !== null && 'destination' in open && open.destination?.id === destination.id;
            const descriptor = descriptorOf(destination.kind);
            return (
              <li key={destination.id} class="destination" data-destination={destination.id}>
                {isEdited ? (
                  form(open.descriptor, open.destination)
                ) : (
                  <DestinationRow
                    status={status}
                    kind={descriptor?.label ?? destination.kind}
                    now={world.now()}
                    world={world}
                    onEdit={descriptor === null ? null : () => setOpen({ descriptor, destination })}
                    onRemove={() => onRemove(destination)}
                    onTopics={hasTopics(destination) ? () => loadTopics(destination) : null}
                    tell={tell}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {open !== null && 'kinds' in open && (
        <KindList onChoose={(descriptor) => setOpen({ descriptor, destination: null })} onCancel={close} />
      )}
      {open !== null && 'descriptor' in open && open.destination === null && (
        <div class="destination">{form(open.descriptor, null)}</div>
      )}
      <div class="actions">
        <button
          ref={add}
          type="button"
          class="button"
          id="add-destination"
          aria-expanded={open !== null && 'kinds' in open}
          disabled={isOpen}
          onClick={() => {
            setTold(null);
            setOpen({ kinds: true });
          }}
        >
          Add a destination…
        </button>
      </div>
      <OutcomeNotice outcome={told} />
      {statuses.length > 0 && <LeadImageChoice settings={settings} onChange={onSettings} />}
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../src/model/problem.ts';
import type { Result } from '../../../src/model/result.ts';
import { askAccess } from '../../destinations/access.ts';
import { countsInWords, type DestinationStatus, describeStatus } from '../../destinations/describe-status.ts';
import { descriptorOf } from '../../destinations/descriptor-of.ts';
import type { OptionsWorld } from '../../options-world.ts';
import { RemoveConfirmation } from './remove-confirmation.tsx';

export interface DestinationRowProps {
  readonly status: DestinationStatus;
  /** The product's name. */
  readonly kind: string;
  readonly now: Date;
  readonly world: Pick<OptionsWorld, 'send' | 'requestHostAccess'>;
  /** Null where this build has no form for it. */
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => Promise<void>;
  /** Loads the catalog's topics from it; null where it has no list of them. */
  readonly onTopics: (() => Promise<void>) | null;
  /** Says under the list how a request ended. */
  readonly tell: (reply: Promise<Result<unknown, Problem>>, sentence: string) => Promise<void>;
}

/** One destination: how it is doing, and what can be done about it. */
export function DestinationRow(props: DestinationRowProps) {
  const { status, kind, world, tell } = props;
  const { destination } = status;
  const { id, name, pause } = destination;
  const [isRemoving, setRemoving] = useState(false);
  const remove = useRef<HTMLButtonElement>(null);
  const wasRemoving = useRef(false);
  useLayoutEffect(() => {
    if (wasRemoving.current && !isRemoving) remove.current?.focus();
    wasRemoving.current = isRemoving;
  }, [isRemoving]);
  const { tone, text, nextStep, action } = describeStatus(status, props.now);
  const counts = countsInWords(status);
  const setPaused = (isPaused: boolean, sentence: string) =>
    tell(world.send('destination.pause', { id, isPaused }), sentence);
  const allow = async () => {
    const descriptor = descriptorOf(destination.kind);
    if (descriptor === null) return;
    const refusal = await askAccess({ descriptor, config: destination.config }, world);
    if (refusal !== null) await tell(Promise.resolve({ ok: false, error: refusal }), '');
    else await setPaused(pause?.by === 'user', `Sheaf may reach ${name} again.`);
  };

  return (
    <>
      <div class="destination-head">
        <h3 dir="auto">{name}</h3>
        {name !== kind && <span class="muted">{kind}</span>}
      </div>
      <p class={`destination-state destination-${tone}`} data-state={tone}>
        <span>{text}</span> {nextStep}
      </p>
      {counts !== '' && <p class="destination-counts">{counts}</p>}
      {isRemoving ? (
        <RemoveConfirmation status={status} onRemove={props.onRemove} onKeep={() => setRemoving(false)} />
      ) : (
        <div class="actions">
          {action === 'allow' && (
            <button
              type="button"
              class="button button-primary"
              aria-label={`Allow access: ${name}`}
              onClick={() => void allow()}
            >
              Allow access
            </button>
          )}
          {action === 'resume' && (
            <button
              type="button"
              class="button"
              aria-label={`${pause?.by === 'user' ? 'Go on' : 'Retry now'}: ${name}`}
              onClick={() => void setPaused(false, `${name} goes on.`)}
            >
              {pause?.by === 'user' ? 'Go on' : 'Retry now'}
            </button>
          )}
          {action === 'retry' && (
            <button
              type="button"
              class="button"
              aria-label={`Retry now: ${name}`}
              onClick={() =>
                void tell(world.send('delivery.retry', { destinationId: id, clipId: null }), `${name} is tried again.`)
              }
            >
              Retry now
            </button>
          )}
          {props.onEdit !== null && (
            <button type="button" class="button" aria-label={`Edit ${name}`} onClick={props.onEdit}>
              Edit
            </button>
          )}
          {props.onTopics !== null && (
            <button
              type="button"
              class="button"
              aria-label={`Load topics from ${name}`}
              onClick={() => void props.onTopics?.()}
            >
              Load topics
            </button>
          )}
          {pause === null && (
            <button
              type="button"
              class="button"
              aria-label={`Pause ${name}`}
              onClick={() => void setPaused(true, `${name} is paused; clips for it are kept.`)}
            >
              Pause
            </button>
          )}
          <button
            ref={remove}
            type="button"
            class="button button-quiet"
            aria-label={`Remove ${name}`}
            onClick={() => setRemoving(true)}
          >
            Remove
          </button>
        </div>
      )}
    </>
  );
}

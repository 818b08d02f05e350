import type { Destination } from '../../src/model/destination.ts';
import type { OutboxSummary } from '../../src/platform/database/outbox-summary.ts';
import { countName } from '../../src/ui/count-name.ts';
import { clipsInWords } from '../words.ts';
import { PageLink } from './page-link.tsx';
import type { PageProps } from './page-props.ts';

/** What waits for the user in the whole library; nothing while all goes by itself. */
export function OutboxNotice(props: PageProps & { readonly outbox: OutboxSummary }) {
  const { refusedCount, blocked, destinations } = props.outbox;
  const waiting = destinations.filter(({ id }) => (blocked.get(id) ?? 0) > 0);
  if (refusedCount === 0 && waiting.length === 0) return null;
  return (
    <section class="notice notice-warning outbox-notice" aria-label="Deliveries that need you" id="needs-you">
      {waiting.map((destination) => (
        <Blocked
          key={destination.id}
          destination={destination}
          count={blocked.get(destination.id) ?? 0}
          optionsUrl={props.optionsUrl}
          onRetry={() => void props.session.retry({ destinationId: destination.id, clipId: null })}
        />
      ))}
      {refusedCount > 0 && <Refused {...props} />}
    </section>
  );
}

function Blocked(props: { destination: Destination; count: number; optionsUrl: string; onRetry: () => void }) {
  const { destination, count } = props;
  const { name, pause } = destination;
  return (
    <div class="outbox-line">
      <p>
        <strong>
          {clipsInWords(count)} {count === 1 ? 'waits' : 'wait'} for <span dir="auto">{name}</span>.
        </strong>{' '}
        {pause?.by === 'refusal'
          ? `${pause.problem.message} ${pause.problem.nextStep}`
          : 'Each one opens a tab, so they wait for you: “Retry now” hands the next one over.'}
      </p>
      <span class="outbox-actions">
        <a href={props.optionsUrl}>Options</a>
        <button type="button" class="link" aria-label={`Retry now: ${name}`} onClick={props.onRetry}>
          Retry now
        </button>
      </span>
    </div>
  );
}

function Refused({ outbox, session }: PageProps & { readonly outbox: OutboxSummary }) {
  const { refused, refusedCount } = outbox;
  const further = refusedCount - refused.length;
  const nameOf = (id: string) => outbox.destinations.find((each) => each.id === id)?.name ?? 'a removed destination';
  return (
    <details class="outbox-refused">
      <summary>
        <strong>
          {clipsInWords(refusedCount)} {refusedCount === 1 ? 'was' : 'were'} refused.
        </strong>{' '}
        See which, and why.
      </summary>
      <ul>
        {refused.map(({ delivery, title, url }) => (
          <li key={`${delivery.clipId} ${delivery.destinationId}`}>
            “<span dir="auto">{title || url}</span>”: {delivery.problem?.message ?? 'It was refused.'}{' '}
            <PageLink url={url} title="Open page to edit" />{' '}
            <button
              type="button"
              class="link"
              aria-label={`Send again: ${title || url} to ${nameOf(delivery.destinationId)}`}
              onClick={() => void session.sendTo([delivery.clipId], delivery.destinationId)}
            >
              Send again
            </button>
          </li>
        ))}
        {further > 0 && <li>and {countName(further)} more, marked in the list below</li>}
      </ul>
    </details>
  );
}

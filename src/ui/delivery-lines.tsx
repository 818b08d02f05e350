import type { ComponentChildren } from 'preact';
import type { DeliveryReport } from './delivery-report.ts';

interface Doings {
  readonly optionsUrl: string;
  readonly onRetry: (destinationId: string) => void;
  readonly onSend: (destinationId: string) => void;
  /** The way to change a clip that was refused, beside the button that sends it again. */
  readonly edit?: ComponentChildren;
}

/** A clip's deliveries, one line each, with what can be done about them. */
export function DeliveryLines(
  props: Doings & {
    readonly reports: readonly DeliveryReport[];
    /** Whether changes are spoken: for the one clip that everything is about. */
    readonly isLive: boolean;
  },
) {
  if (props.reports.length === 0) return null;
  return (
    <ul class="deliveries" aria-label="Deliveries">
      {props.reports.map((report) => (
        <li key={report.destinationId} class={`delivery delivery-${report.tone}`} data-delivery={report.destinationId}>
          <p role={props.isLive ? 'status' : undefined}>
            <strong dir="auto">{report.name}</strong> <span class="delivery-text">{report.text}</span>
            {report.detail !== null && <span class="delivery-detail"> {report.detail}</span>}
          </p>
          <DeliveryActions {...props} report={report} />
        </li>
      ))}
    </ul>
  );
}

function DeliveryActions(props: Doings & { readonly report: DeliveryReport }) {
  const { destinationId, name, tone, action, url } = props.report;
  return (
    <span class="delivery-actions">
      {url !== null && /^https?:/i.test(url) && (
        <a href={url} target="_blank" rel="noopener noreferrer" aria-label={`Open there: ${name}`}>
          Open there
        </a>
      )}
      {action === 'retry' && (
        <button
          type="button"
          class="link"
          aria-label={`Retry now: ${name}`}
          onClick={() => props.onRetry(destinationId)}
        >
          Retry now
        </button>
      )}
      {action === 'send' && tone === 'trouble' && props.edit}
      {action === 'send' && (
        <button
          type="button"
          class="link"
          aria-label={`Send again: ${name}`}
          onClick={() => props.onSend(destinationId)}
        >
          Send again
        </button>
      )}
      {action === 'options' && (
        <a href={props.optionsUrl} target="_blank" rel="noreferrer">
          Options
        </a>
      )}
    </span>
  );
}

import type { Clip } from '../../src/model/clip.ts';
import { DeliveryLines } from '../../src/ui/delivery-lines.tsx';
import { type DeliveryReport, reportDelivery } from '../../src/ui/delivery-report.ts';
import { PageLink } from './page-link.tsx';
import type { ListProps } from './page-props.ts';

/** Where a clip stands with its destinations: what arrived in one quiet line, everything else with what can be done. */
export function ClipDeliveries({ clip, state, session, now, optionsUrl }: ListProps & { readonly clip: Clip }) {
  const deliveries = state.deliveries.get(clip.id);
  if (deliveries === undefined || state.outbox === null) return null;
  const { destinations } = state.outbox;
  const reports = deliveries.map((each) =>
    reportDelivery(each, {
      destination: destinations.find(({ id }) => id === each.destinationId) ?? null,
      revision: clip.revision,
      now,
    }),
  );
  return (
    <>
      <Arrived reports={reports.filter(isQuiet)} />
      <DeliveryLines
        reports={reports.filter((report) => !isQuiet(report))}
        isLive={false}
        optionsUrl={optionsUrl}
        onRetry={(destinationId) => void session.retry({ destinationId, clipId: clip.id })}
        onSend={(destinationId) => void session.sendTo([clip.id], destinationId)}
        edit={<PageLink url={clip.urls.clean} title="Open page to edit" />}
      />
    </>
  );
}

/** Arrived, and nothing to say about it. */
const isQuiet = ({ tone, detail }: DeliveryReport): boolean => tone === 'done' && detail === null;

function Arrived({ reports }: { readonly reports: readonly DeliveryReport[] }) {
  if (reports.length === 0) return null;
  return (
    <ul class="clip-arrived muted" aria-label="Delivered">
      {reports.map(({ destinationId, name, url }) => (
        <li key={destinationId} data-delivery={destinationId}>
          Delivered to <span dir="auto">{name}</span>
          {url !== null && /^https?:/i.test(url) && (
            <>
              {' '}
              <a href={url} target="_blank" rel="noopener noreferrer" aria-label={`Open there: ${name}`}>
                Open there
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

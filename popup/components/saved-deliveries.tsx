import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../src/model/clip.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import type { Destination } from '../../src/model/destination.ts';
import type { Problem } from '../../src/model/problem.ts';
import { DeliveryLines } from '../../src/ui/delivery-lines.tsx';
import { reportDelivery } from '../../src/ui/delivery-report.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import type { Collaborators } from '../collaborators.ts';

export type DeliveryWorld = Pick<Collaborators, 'readDestinations' | 'readDeliveries' | 'onDelivery' | 'send' | 'now'>;

/** How the clip that was just saved gets on with its destinations, as it happens. */
export function SavedDeliveries(props: {
  readonly clip: Pick<Clip, 'id' | 'revision'>;
  readonly optionsUrl: string;
  readonly world: DeliveryWorld;
  readonly onEdit: () => void;
}) {
  const { world } = props;
  const { id: clipId, revision } = props.clip;
  const [shown, setShown] = useState<Shown>({ deliveries: [], destinations: [] });
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const reload = async () => {
      const [deliveries, destinations] = await Promise.all([world.readDeliveries(clipId), world.readDestinations()]);
      if (deliveries.ok && destinations.ok) {
        setShown({ deliveries: deliveries.value, destinations: destinations.value });
      } else setProblem(deliveries.ok ? (destinations.ok ? null : destinations.error) : deliveries.error);
    };
    void reload();
    return world.onDelivery(clipId, reload);
  }, [clipId, world]);

  const ask = async (reply: ReturnType<DeliveryWorld['send']>) => {
    const answer = await reply;
    setProblem(answer.ok ? null : answer.error);
  };
  return (
    <>
      <DeliveryLines
        isLive
        edit={
          <button type="button" class="link" onClick={props.onEdit}>
            Edit
          </button>
        }
        reports={shown.deliveries.map((each) =>
          reportDelivery(each, { destination: destinationOf(each, shown), revision, now: world.now() }),
        )}
        optionsUrl={props.optionsUrl}
        onRetry={(destinationId) => void ask(world.send('delivery.retry', { destinationId, clipId }))}
        onSend={(destinationId) => void ask(world.send('delivery.send', { destinationId, clipIds: [clipId] }))}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}

interface Shown {
  readonly deliveries: readonly Delivery[];
  readonly destinations: readonly Destination[];
}

const destinationOf = ({ destinationId }: Delivery, { destinations }: Shown): Destination | null =>
  destinations.find(({ id }) => id === destinationId) ?? null;

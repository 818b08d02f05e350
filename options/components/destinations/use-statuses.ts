import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../src/model/problem.ts';
import { onceAWhile } from '../../../src/ui/once-a-while.ts';
import type { DestinationStatus } from '../../destinations/describe-status.ts';
import type { OptionsWorld } from '../../options-world.ts';

/** Deliveries change by the dozen while a queue is sent: they are counted once a while, in ms. */
const settleTime = 200;

/** The destinations as they are now; `statuses` is null until they are read. */
export function useStatuses(world: Pick<OptionsWorld, 'readStatuses' | 'onDestinationChange'>) {
  const [statuses, setStatuses] = useState<readonly DestinationStatus[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isGone = false;
    const reload = async () => {
      const read = await world.readStatuses();
      if (isGone) return;
      if (read.ok) setStatuses(read.value);
      setProblem(read.ok ? null : read.error);
    };
    void reload();
    const reading = onceAWhile(reload, settleTime);
    const stop = world.onDestinationChange(reading.ask);
    return () => {
      isGone = true;
      reading.stop();
      stop();
    };
  }, [world]);
  return { statuses, problem };
}

import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../src/model/problem.ts';
import type { DestinationStatus } from '../../destinations/describe-status.ts';
import type { OptionsWorld } from '../../options-world.ts';

/** Deliveries change by the dozen while a queue is sent: they are counted once a while, in ms. */
const settleTime = 200;

/** The destinations as they are now; `statuses` is null until they are read. */
export function useStatuses(world: Pick<OptionsWorld, 'readStatuses' | 'onDestinationChange'>) {
  const [statuses, setStatuses] = useState<readonly DestinationStatus[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const reload = async () => {
      timer = undefined;
      const read = await world.readStatuses();
      if (isGone) return;
      if (read.ok) setStatuses(read.value);
      setProblem(read.ok ? null : read.error);
    };
    void reload();
    const stop = world.onDestinationChange(() => {
      timer ??= setTimeout(reload, settleTime);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, [world]);
  return { statuses, problem };
}

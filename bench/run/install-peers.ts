import { installApart } from '../../scripts/lib/install-apart.ts';

/** Their own engines field asks for Node 22; measured with Node 20, where they run. */
export const installPeers = (): Promise<void> => installApart('bench/peers');

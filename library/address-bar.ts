/** How an address is written: as another entry of the history, or in place of the current one. */
export type AddressChange = 'push' | 'replace';

/** What is needed of the browser, so that tests need none. */
interface Given {
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  /** Runs a function after what is under way. */
  readonly later: (run: () => void) => void;
}

export interface AddressBar {
  write(address: string, how: AddressChange): void;
  /** Writes at once what waits, as before the page is left. */
  writeNow(): void;
  /** Has nothing wait any more, as where the user has gone back to another entry. */
  forget(): void;
}

/**
 * Writes addresses once the database has been asked for what they name: the browser takes 2 ms for one, a tenth of a
 * search.
 */
export function createAddressBar({ history, later }: Given): AddressBar {
  let waiting: { address: string; how: AddressChange } | null = null;

  function writeWaiting(): void {
    if (waiting === null) return;
    const { address, how } = waiting;
    waiting = null;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  return {
    write(address, how) {
      // What waits is an entry of its own where the next one is, too; else that takes its place.
      if (how === 'push') writeWaiting();
      if (waiting === null) later(writeWaiting);
      waiting = { address, how: waiting?.how ?? how };
    },
    writeNow: writeWaiting,
    forget() {
      waiting = null;
    },
  };
}

/** Undoes a transaction. Returns whether it was still running: a request that failed has undone it before us. */
export function abort(tx: { abort(): void }): boolean {
  try {
    tx.abort();
    return true;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'InvalidStateError') return false;
    throw cause;
  }
}

import { type IDBPDatabase, type IDBPTransaction, unwrap, wrap } from 'idb';

/**
 * Has the end of every read heard of. idb makes `done` for each, also for those of its shortcuts (`db.get()`), and where
 * the browser ends a read (a damaged file, a cleared profile) nobody holds it: the rejection would be reported as one that
 * nobody handles, besides that of the request, which its reader has. Writes wait for `done` themselves.
 */
export function hearEndsOfReads(db: IDBPDatabase<unknown>): void {
  const connection = unwrap(db);
  connection.transaction = (...args: Parameters<IDBDatabase['transaction']>): IDBTransaction => {
    const tx = IDBDatabase.prototype.transaction.apply(connection, args);
    if (tx.mode !== 'readonly') return tx;
    const { done } = wrap(tx) as unknown as IDBPTransaction;
    done.catch((cause: unknown) => console.debug('Sheaf: a read was ended', cause));
    return tx;
  };
}

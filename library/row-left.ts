/** What is remembered of this tab, see `sessionStorage`: the row from which a list was left, and the list's address. */
const storageKey = 'library-row-left';

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Remembers the row that has the focus, such as one whose clip is opened in the reader view. */
export function rememberRow(storage: Storage, address: string, focused: Element | null): void {
  const id = focused?.closest<HTMLElement>('[data-clip]')?.dataset['clip'];
  if (id === undefined) storage.removeItem(storageKey);
  else storage.setItem(storageKey, `${id} ${address}`);
}

/** The row from which the list of this address was left; null where it was another list, or none. */
export function rememberedRow(storage: Storage, address: string): string | null {
  const [id = '', ...left] = (storage.getItem(storageKey) ?? '').split(' ');
  return id !== '' && left.join(' ') === address ? id : null;
}

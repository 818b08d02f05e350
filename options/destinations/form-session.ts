import type { Destination } from '../../src/model/destination.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { OptionsWorld } from '../options-world.ts';
import { askAccess } from './access.ts';
import { checkForm } from './check-form.ts';
import { asksBackend, type FormAction, type FormState, isFromBackend } from './form-state.ts';

export interface FormStore {
  get(): FormState;
  dispatch(action: FormAction): void;
}

type FormWorld = Pick<OptionsWorld, 'send' | 'hasHostAccess' | 'requestHostAccess'>;

/** What the form can do. Everything with an effect happens here; what is shown follows from the store. */
export interface FormSession {
  /** Call it straight from a click: it asks the browser for access. */
  connect(): Promise<void>;
  /** Call it straight from a click. */
  save(): Promise<void>;
  /** A field has been left with a new value. Where it leads, the backend is asked anew for what can be chosen. */
  committed(key: string): Promise<void>;
}

/** @param onSaved called with the destination once it is stored */
export function startForm(
  store: FormStore,
  world: FormWorld,
  onSaved: (destination: Destination) => void,
): FormSession {
  let turns = 0;
  /** Picked here, so that a message whose answer was lost and that is sent again sets up the same one. */
  const newId = crypto.randomUUID();

  /** Asks the backend, and again while what it suggests leads to further choices. */
  async function ask(): Promise<void> {
    turns += 1;
    const turn = turns;
    // Every round settles one field at least, so that this comes to an end whatever a backend suggests.
    for (let rounds = store.get().descriptor.fields.length; rounds > 0; rounds -= 1) {
      const before = store.get();
      const reply = await world.send('destination.connect', accountOf(before));
      // A later question has overtaken this one.
      if (turn !== turns) return;
      if (!reply.ok) return failed(reply.error);
      store.dispatch({ type: 'connected', connection: reply.value });
      if (!hasNewChoice(before, store.get())) return;
      store.dispatch({ type: 'started', task: 'connecting' });
    }
    store.dispatch({ type: 'stopped' });
  }

  function failed(problem: Problem): void {
    store.dispatch({ type: 'failed', problem });
  }

  /** Whether the form may go on; not a function with `await` in front of the question. */
  function checked(purpose: 'connect' | 'save'): boolean {
    const findings = checkForm(store.get(), purpose);
    store.dispatch({ type: 'found', findings });
    return Object.keys(findings).length === 0;
  }

  async function afterReading(): Promise<void> {
    const { id, descriptor, config } = store.get();
    if (id === null) return;
    const stored = await world.send('destination.secret-fields', { id });
    if (stored.ok) store.dispatch({ type: 'stored-secrets-read', keys: stored.value.keys });
    else failed(stored.error);
    // Only where there is something to choose: a test of others may leave a trace at the backend.
    const origins = descriptor.origins(config);
    if (!asksBackend(descriptor) || origins === null || !(await world.hasHostAccess(origins))) return;
    store.dispatch({ type: 'started', task: 'connecting' });
    await ask();
  }

  void afterReading();
  return {
    async connect() {
      if (!checked('connect')) return;
      const access = askAccess(store.get(), world);
      store.dispatch({ type: 'started', task: 'connecting' });
      const refusal = await access;
      await (refusal === null ? ask() : failed(refusal));
    },
    async save() {
      if (!checked('save')) return;
      const access = askAccess(store.get(), world);
      turns += 1;
      store.dispatch({ type: 'started', task: 'saving' });
      const refusal = await access;
      if (refusal !== null) return failed(refusal);
      const state = store.get();
      const named = { id: state.id ?? newId, isNew: state.id === null, name: state.name };
      const reply = await world.send('destination.put', { ...accountOf(state), ...named });
      if (reply.ok) onSaved(reply.value);
      else failed(reply.error);
    },
    async committed(key) {
      const { descriptor, connection } = store.get();
      const field = descriptor.fields.find((each) => each.key === key);
      if (connection === null || field?.type !== 'choice' || field.isLeading !== true) return;
      store.dispatch({ type: 'started', task: 'connecting' });
      await ask();
    },
  };
}

/** Whether a choice has been made for the user that leads to choices which are not there yet. */
function hasNewChoice(before: FormState, after: FormState): boolean {
  const fields = after.descriptor.fields.filter(isFromBackend);
  const isMissing = fields.some(({ key }) => after.connection?.choices[key] === undefined);
  return isMissing && fields.some(({ key }) => before.config[key] !== after.config[key]);
}

/** What the background is asked with; no secrets where none was typed or given up. */
function accountOf({ id, descriptor, config, typedSecrets, forgotten }: FormState) {
  const typed = Object.entries(typedSecrets).filter(([key, secret]) => secret !== '' && !forgotten.includes(key));
  const secrets = Object.fromEntries([...forgotten.map((key) => [key, ''] as const), ...typed]);
  return { id, kind: descriptor.kind, config, secrets: Object.keys(secrets).length === 0 ? null : secrets };
}

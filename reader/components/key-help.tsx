import { keyActions } from '../keys.ts';

/** Every key with what it does. */
export function KeyHelp() {
  return (
    <>
      <h2>Keys</h2>
      <dl class="keys">
        {keyActions.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Shift</kbd> <kbd>→</kbd>
          </dt>
          <dd>Move the end of the selection by a word; up and down by a line</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>Close this</dd>
        </div>
      </dl>
    </>
  );
}

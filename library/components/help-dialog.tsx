import { shortcuts } from '../shortcuts.ts';
import { Dialog } from './dialog.tsx';

const searches: readonly (readonly [written: string, says: string])[] = [
  ['ferry tide', 'Both words, in any field'],
  ['"low tide"', 'The words next to each other'],
  ['ferr*', 'Words that begin like that; the last word always does so while you type'],
  ['-winter', 'Not this word'],
  ['topic:telehealth', 'Filed under a topic of that name'],
  ['site:example.com', 'From that site and those below it'],
  ['before:2026-03', 'Saved before that year, month or day'],
  ['after:2026-03-31', 'Saved on that day or later'],
  ['is:unread', 'Also is:read, is:archived, is:favourite'],
];

/** What can be typed: keys and searches. Single keys can be turned off (WCAG 2.2, 2.1.4). */
export function HelpDialog(props: { areKeysOn: boolean; onKeys: (areOn: boolean) => void; onClose: () => void }) {
  return (
    <Dialog id="help" title="Keys and searches" onClose={props.onClose}>
      <table class="help-table">
        <caption>Keys</caption>
        <tbody>
          {shortcuts.map(({ key, says }) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="tick">
        <input
          type="checkbox"
          id="keys-on"
          checked={props.areKeysOn}
          onChange={(event) => props.onKeys(event.currentTarget.checked)}
        />
        <span>Single keys do this</span>
      </label>
      <table class="help-table">
        <caption>Searches</caption>
        <tbody>
          {searches.map(([written, says]) => (
            <tr key={written}>
              <th scope="row">
                <code>{written}</code>
              </th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">Case and accents do not matter. A search looks into the archive too.</p>
    </Dialog>
  );
}

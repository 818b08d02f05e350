import type { Destination } from '../../src/model/destination.ts';
import { originsOf } from '../destinations/access.ts';
import { Section } from './section.tsx';

/**
 * Said plainly: where everything is, and what leaves the device.
 * @param destinations null while they are not known
 */
export function DataSection({ destinations }: { destinations: readonly Destination[] | null }) {
  return (
    <Section id="data" title="Your data" lead="Where it lies, and who can read it.">
      <p>
        Clips, drafts, catalog, settings, tokens and what suggestions have learned are kept by this browser, in this
        profile, on this device. Removing Sheaf removes them: export the library first. Exports hold no tokens.
      </p>
      {destinations?.length === 0 && <p>Nothing is sent anywhere.</p>}
      {destinations !== null && destinations.length > 0 && (
        <>
          <p>A clip is sent to the destinations that you choose for it, and nowhere else:</p>
          <ul class="data-destinations">
            {destinations.map((destination) => (
              <li key={destination.id}>
                <strong dir="auto">{destination.name}</strong> {whereabouts(destination)}
              </li>
            ))}
          </ul>
          <p>A token is sent to its own destination alone.</p>
        </>
      )}
    </Section>
  );
}

function whereabouts(destination: Destination): string {
  const hosts = originsOf(destination).map((origin) => new URL(origin).host);
  return hosts.length === 0 ? 'on this device' : `at ${hosts.join(' and ')}`;
}

import { Section } from './section.tsx';

/** Said plainly: where everything is, and what leaves the device. */
export function DataSection() {
  return (
    <Section id="data" title="Your data" lead="Where it lies, and who can read it.">
      <p>
        Clips, drafts, catalog and settings are kept by this browser, in this profile, on this device. Nothing is sent
        anywhere. Removing Sheaf removes them: export the library first.
      </p>
    </Section>
  );
}

import { type Display, fonts, ranges, themes } from '../display.ts';
import { Choice } from './choice.tsx';
import { Slider } from './slider.tsx';

const themeNames = { system: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' } as const;
const fontNames = { serif: 'Serif', sans: 'Sans serif', mono: 'Monospace' } as const;

/** How texts are shown, on this device, for every clip. */
export function DisplayPanel(props: { display: Display; onChange: (changes: Partial<Display>) => void }) {
  const { display, onChange } = props;
  return (
    <>
      <h2>Display</h2>
      <Choice
        name="theme"
        legend="Theme"
        options={themes.map((value) => ({ value, label: themeNames[value] }))}
        value={display.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        name="font"
        legend="Font"
        options={fonts.map((value) => ({ value, label: fontNames[value] }))}
        value={display.font}
        onChange={(font) => onChange({ font })}
      />
      <Slider
        id="size"
        label="Type size"
        unit="px"
        {...ranges.size}
        value={display.size}
        onChange={(size) => onChange({ size })}
      />
      <Slider
        id="width"
        label="Line width"
        unit=" characters"
        {...ranges.width}
        value={display.width}
        onChange={(width) => onChange({ width })}
      />
    </>
  );
}

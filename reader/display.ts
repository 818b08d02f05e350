import * as v from 'valibot';

export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export const fonts = ['serif', 'sans', 'mono'] as const;

/** Sizes in CSS pixels, widths in characters; the ends of their sliders. */
export const ranges = {
  size: { least: 14, most: 32, step: 1 },
  width: { least: 40, most: 100, step: 5 },
  rate: { least: 0.5, most: 2.5, step: 0.1 },
} as const;

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));

const displaySchema = v.object({
  theme: v.picklist(themes),
  font: v.picklist(fonts),
  size: within(ranges.size),
  width: within(ranges.width),
  /** How fast is read out, 1 being the voice's own pace. */
  rate: within(ranges.rate),
  /** By language, what the user has chosen: a `voiceURI`. Pairs, since a language tag may be any word. */
  voices: v.array(v.tuple([v.string(), v.string()])),
});

/** How texts are shown and read out: the same for every clip on this device. */
export type Display = v.InferOutput<typeof displaySchema>;

export const defaultDisplay: Display = { theme: 'system', font: 'serif', size: 18, width: 65, rate: 1, voices: [] };

const key = 'sheaf-reader-display';

/**
 * It lies in the page's own storage and not in the database: it must be there before the first frame, or a dark page would
 * begin with a flash of white. What cannot be read gives way to the defaults.
 */
export function loadDisplay(storage: Pick<Storage, 'getItem'>): Display {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), displaySchema), storage.getItem(key));
  return parsed.success ? parsed.output : defaultDisplay;
}

export const saveDisplay = (storage: Pick<Storage, 'setItem'>, display: Display): void =>
  storage.setItem(key, JSON.stringify(display));

const families: Readonly<Record<Display['font'], string>> = {
  serif: 'Charter, "Bitstream Charter", "Source Serif Pro", Georgia, "Noto Serif", "DejaVu Serif", serif',
  sans: 'var(--font)',
  mono: 'var(--font-mono)',
};

/** Puts it into effect for the whole page. */
export function applyDisplay(root: HTMLElement, { theme, font, size, width }: Display): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.style.setProperty('--reading-font', families[font]);
  root.style.setProperty('--reading-size', `${size}px`);
  root.style.setProperty('--reading-width', `${width}ch`);
}

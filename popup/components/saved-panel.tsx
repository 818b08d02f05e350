import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { exporterOf, exporters } from '../../src/export/exporters.ts';
import type { Clip, FullClip } from '../../src/model/clip.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import type { ExportFormat, Settings } from '../../src/model/settings.ts';
import { copyText } from '../../src/ui/clipboard.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { saveFile } from '../../src/ui/save-file.ts';
import { type DeliveryWorld, SavedDeliveries } from './saved-deliveries.tsx';

export interface SavedPanelProps {
  readonly clip: Clip;
  readonly created: boolean;
  readonly settings: Settings;
  readonly libraryUrl: string;
  readonly readFullClip: (id: string) => Promise<Result<FullClip, Problem>>;
  readonly onUndo: () => void;
  /** Opens the form on the page once more. */
  readonly onEdit: () => void;
  readonly optionsUrl: string;
  readonly deliveries: DeliveryWorld;
}

/** After saving: that it is done, and what one does next with a clip. */
export function SavedPanel(props: SavedPanelProps) {
  const { clip, settings } = props;
  const [format, setFormat] = useState<ExportFormat>(settings.exportFormat);
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const next = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => next.current?.focus(), []);
  const exporter = exporterOf(format);

  const exported = async (use: (full: FullClip) => Promise<string> | string) => {
    setProblem(null);
    const full = await props.readFullClip(clip.id);
    if (full.ok) setDone(await use(full.value));
    else setProblem(full.error);
  };
  const copy = (full: FullClip) =>
    copyText(exporter.render(full, settings)).then((copied) => {
      if (!copied.ok) setProblem(copied.error);
      return copied.ok ? 'Copied.' : '';
    });
  const download = (full: FullClip) => {
    const name = exporter.fileName(full, settings);
    saveFile({ name, mediaType: exporter.mediaType, content: exporter.render(full, settings) });
    return `Saved as ${name}.`;
  };

  return (
    <main class="saved">
      <p class="saved-mark" role="status">
        <span aria-hidden="true">✓</span> {props.created ? 'Saved to your library' : 'Updated in your library'}
      </p>
      <p class="saved-title" dir="auto">
        {clip.title || clip.urls.clean}
      </p>
      <ul class="saved-terms" aria-label="Filed under">
        {clip.topics.map(({ id, label }) => (
          <Term key={`topic-${id}`} label={label} />
        ))}
        {clip.offerings.map(({ offeringId, label }) => (
          <Term key={`offering-${offeringId}`} label={label} class="chip-offering" />
        ))}
      </ul>
      <SavedDeliveries clip={clip} optionsUrl={props.optionsUrl} world={props.deliveries} onEdit={props.onEdit} />
      <div class="saved-actions">
        <a
          ref={next}
          id="open-library"
          class="button button-primary"
          href={props.libraryUrl}
          target="_blank"
          rel="noreferrer"
        >
          Open library
        </a>
        <button type="button" id="copy" class="button" onClick={() => exported(copy)}>
          Copy {format === 'json' ? 'JSON' : 'Markdown'}
        </button>
        <button type="button" id="download" class="button" onClick={() => exported(download)}>
          Download
        </button>
      </div>
      <div class="saved-more">
        <label class="saved-format">
          <span>Format</span>
          <select id="format" value={format} onChange={(event) => setFormat(formatOf(event.currentTarget.value))}>
            {exporters.map((each) => (
              <option key={each.format} value={each.format}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
        {props.created && (
          <button type="button" id="undo" class="button button-quiet" onClick={props.onUndo}>
            Undo
          </button>
        )}
      </div>
      <p class="saved-done" role="status">
        {done}
      </p>
      {problem !== null && <ProblemNotice problem={problem} />}
    </main>
  );
}

const Term = (props: { label: string; class?: string }) => (
  <li class={`chip chip-still ${props.class ?? ''}`}>
    <span class="chip-label">{props.label}</span>
  </li>
);

const formatOf = (value: string): ExportFormat => exporters.find((each) => each.format === value)?.format ?? 'markdown';

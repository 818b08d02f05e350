import { useEffect, useState } from 'preact/hooks';
import { compareWithPage, type PageChanges } from '../../src/compare/compare-with-page.ts';
import type { ArticleBody, PageMetadata } from '../../src/model/capture.ts';
import type { Clip } from '../../src/model/clip.ts';
import { namedChange, shorten, summarise } from '../changes-report.ts';
import type { Collaborators } from '../collaborators.ts';

export interface ChangesSinceProps {
  /** The clip as the library holds it; it stays so until the form is saved. */
  readonly known: Clip;
  readonly metadata: PageMetadata;
  readonly body: ArticleBody | null;
  readonly readFullClip: Collaborators['readFullClip'];
}

/** How many changed places are shown; who wants more reads both versions. */
const shownPassages = 40;

/** What became of a page since it was clipped: in a line, and on request in full. */
export function ChangesSince({ known, metadata, body, readFullClip }: ChangesSinceProps) {
  const [changes, setChanges] = useState<PageChanges | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readFullClip(known.id).then((full) => {
      if (isWanted && full.ok) setChanges(compareWithPage(known, full.value.content, { metadata, body }));
    });
    return () => {
      isWanted = false;
    };
  }, [known, metadata, body, readFullClip]);

  if (changes === null) return null;
  const summary = summarise(changes, known.clippedOn);
  const passages = changes.text?.passages ?? [];
  if (changes.fields.length === 0 && passages.length === 0) {
    return (
      <p id="changes" class="changes changes-none">
        {summary}
      </p>
    );
  }
  return (
    <details id="changes" class="changes">
      <summary>{summary}</summary>
      <div class="changes-list">
        {changes.fields.map(namedChange).map(({ name, before, after }) => (
          <p key={name}>
            <span class="changes-name">{name}</span> {before !== '' && <Removed text={before} />} <Added text={after} />
          </p>
        ))}
        {passages.slice(0, shownPassages).map((passage, index) => (
          <p key={index} class="changes-passage" dir="auto">
            {shorten(passage).map(({ kind, text }, at) => {
              if (kind === 'removed') return <Removed key={`${at}-`} text={text} />;
              if (kind === 'added') return <Added key={`${at}+`} text={text} />;
              return text;
            })}
          </p>
        ))}
        {passages.length > shownPassages && <p>… and {passages.length - shownPassages} more places.</p>}
      </div>
    </details>
  );
}

// Screen readers say nothing of <del> and <ins> by themselves.
const Removed = ({ text }: { text: string }) => (
  <del>
    <span class="visually-hidden"> removed: </span>
    {text}
  </del>
);

const Added = ({ text }: { text: string }) => (
  <ins>
    <span class="visually-hidden"> added: </span>
    {text}
  </ins>
);

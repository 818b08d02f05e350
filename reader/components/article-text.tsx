import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FullClip } from '../../src/model/clip.ts';
import { type Article, showArticle } from '../article/article.ts';
import { cleanBody } from '../article/clean-body.ts';
import type { KeptPicture } from '../article/pictures.ts';

interface ArticleTextProps {
  readonly full: FullClip;
  readonly keptPictures: ReadonlyMap<string, KeptPicture>;
  readonly barHeight: () => number;
  readonly onShown: (article: Article) => void;
  readonly onHighlightClick: (id: string) => void;
}

/** The text itself. Its elements are the body's own: Preact makes the place for them and leaves them alone. */
export function ArticleText({ full, keptPictures, barHeight, onShown, onHighlightClick }: ArticleTextProps) {
  const host = useRef<HTMLDivElement>(null);
  const article = useRef<Article | null>(null);
  const html = full.content.body?.html ?? '';
  useLayoutEffect(() => {
    if (host.current === null) return;
    article.current = showArticle(host.current, cleanBody(html, keptPictures), barHeight);
    onShown(article.current);
  }, [html]);
  return (
    <>
      {html === '' && (
        <p class="notice">
          This clip holds no text: none was found when the page was clipped. Open the original and clip it once more to
          try again.
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of highlights is the keyboard's way to them */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is clicked is a passage, which is no element */}
      <div
        ref={host}
        class="article-text"
        id="article-text"
        dir="auto"
        lang={full.clip.language ?? undefined}
        onClick={(event) => {
          if (getSelection()?.isCollapsed === false || (event.target as Element).closest('a') !== null) return;
          const id = article.current?.highlightAt(event.clientX, event.clientY) ?? null;
          if (id !== null) onHighlightClick(id);
        }}
      />
    </>
  );
}

import type { FullClip } from '../../src/model/clip.ts';
import { readingMinutes } from '../../src/model/reading-time.ts';
import { dateName } from '../../src/ui/date-name.ts';
import { brandOf } from '../../src/url/brand.ts';
import type { KeptPicture } from '../article/pictures.ts';

/** What the text is: title, source, how long it takes. With the kept lead image where the text itself does not show it. */
export function ArticleHead(props: { full: FullClip; keptPictures: ReadonlyMap<string, KeptPicture> }) {
  const { full, keptPictures } = props;
  const { clip, content } = full;
  const minutes = readingMinutes(clip.wordCount);
  const facts = [
    clip.siteName ?? brandOf(clip.urls.clean),
    clip.authors.join(', '),
    clip.published === null ? '' : dateName(clip.published),
    minutes === null ? '' : `${minutes} min`,
  ].filter((fact) => fact !== '');
  const lead = clip.image === null ? undefined : keptPictures.get(clip.image.url);
  const isInText = clip.image !== null && (content.body?.html.includes(attributeOf(clip.image.url)) ?? false);
  return (
    <header class="article-head">
      <h1 dir="auto">{clip.title || clip.urls.clean}</h1>
      <p class="muted facts" dir="auto">
        {facts.join(' · ')}
      </p>
      {clip.note !== '' && (
        <p class="clip-note" dir="auto">
          {clip.note}
        </p>
      )}
      {lead !== undefined && !isInText && (
        <img class="lead" src={lead.src} width={lead.width} height={lead.height} alt={clip.image?.alt ?? ''} />
      )}
    </header>
  );
}

/** An address as it stands in an attribute of HTML. */
const attributeOf = (url: string): string => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

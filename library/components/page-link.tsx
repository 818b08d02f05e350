import type { ComponentChildren } from 'preact';

/** Only web addresses become links: an extension's page cannot open files, and nothing else may open at all. */
export function PageLink(props: { url: string; title?: string; children?: ComponentChildren; onOpen?: () => void }) {
  const { url, onOpen } = props;
  const text = props.children ?? props.title;
  if (!/^https?:/i.test(url)) return <span title={url}>{text}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" onClick={onOpen} onAuxClick={onOpen}>
      {text}
    </a>
  );
}

/** Only web addresses become links: an extension's page cannot open files, and nothing else may open at all. */
export function PageLink({ url, title }: { url: string; title: string }) {
  if (!/^https?:/i.test(url)) return <span title={url}>{title}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}

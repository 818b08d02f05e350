const pages = [
  { path: '/library/index.html', name: 'Clips' },
  { path: '/library/index.html#trash', name: 'Recently deleted' },
  { path: '/library/several/index.html', name: 'Several at once' },
  { path: '/library/transfer/index.html', name: 'Import and export' },
  { path: '/options/index.html', name: 'Options' },
] as const;

/** What stands above a page beside the list: which one it is, and the ways to the others. */
export function PageHeader({ current }: { readonly current: (typeof pages)[number]['name'] }) {
  return (
    <header class="library-header">
      <div class="library-title">
        <img src="/icons/icon-48.png" alt="" width="28" height="28" />
        <h1>{current}</h1>
      </div>
      <nav class="library-nav" aria-label="Library">
        {pages.map(({ path, name }) => (
          <a key={path} href={path} aria-current={name === current ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  );
}

import { useEffect, useRef } from 'preact/hooks';

/** The end of what is loaded. More comes when it scrolls near, or at a press of the button. */
export function MoreClips(props: { isLoading: boolean; onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null || props.isLoading) return undefined;
    // Made anew after every load: an observer tells of a change only, and the end may still be in sight.
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) props.onMore();
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [props.isLoading, props.onMore]);
  return (
    <div ref={end} class="more">
      <button type="button" class="button" id="load-more" disabled={props.isLoading} onClick={props.onMore}>
        {props.isLoading ? 'Loading…' : 'Load more'}
      </button>
    </div>
  );
}

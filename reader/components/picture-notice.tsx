import type { PictureState } from '../reader-state.ts';

/** Pictures are loaded from their servers only when the reader asks for them. */
export function PictureNotice(props: { pictures: PictureState; onLoad: (withCookies: boolean) => void }) {
  const { count, status, refused } = props.pictures;
  if (count === 0 || (status === 'on' && refused === 0)) return null;
  const pictures = (many: number): string => (many === 1 ? '1 picture' : `${many} pictures`);
  return (
    <p class="picture-notice" role="status">
      {status === 'loading' && `Loading ${pictures(count)}…`}
      {status === 'off' && (
        <>
          {pictures(count)} not loaded.{' '}
          <button type="button" class="link" id="load-pictures" onClick={() => props.onLoad(false)}>
            Load from the web
          </button>
        </>
      )}
      {status === 'on' && (
        <>
          {pictures(refused)} did not come: some servers give them only with their cookies.{' '}
          <button type="button" class="link" id="load-with-cookies" onClick={() => props.onLoad(true)}>
            Load with cookies
          </button>
        </>
      )}
    </p>
  );
}

import type { ImageCounts } from '../../src/model/kept-image.ts';
import { canTryAgain, keepingInWords, needsPermission, pictures } from '../picture-words.ts';
import type { PictureState } from '../reader-state.ts';

interface PictureNoticeProps {
  readonly pictures: PictureState;
  readonly keeping: ImageCounts;
  /** False for a clip in the trash: nothing is loaded for it until it is restored. */
  readonly canKeep: boolean;
  readonly onLoad: (withCookies: boolean) => void;
  readonly onKeep: (which: 'all' | 'failed') => void;
}

/** What is kept of the pictures; the others are loaded from their servers only when the reader asks for them. */
export function PictureNotice(props: PictureNoticeProps) {
  const { keeping, canKeep, onKeep } = props;
  const kept = keepingInWords(keeping);
  const hasMissing = isAnyMissing(props.pictures);
  if (kept === '' && !hasMissing) return null;
  return (
    <p class="picture-notice" role="status">
      {kept !== '' && (
        <span id="kept-pictures">
          {kept}{' '}
          {canKeep && canTryAgain(keeping) && keeping.waiting === 0 && (
            <button type="button" class="link" id="retry-pictures" onClick={() => onKeep('failed')}>
              {needsPermission(keeping) ? 'Allow and try again' : 'Try again'}
            </button>
          )}
        </span>
      )}
      {hasMissing && <Missing {...props} />}
    </p>
  );
}

const isAnyMissing = ({ count, status, refused }: PictureState): boolean =>
  count > 0 && !(status === 'on' && refused === 0);

function Missing({ pictures: state, keeping, canKeep, onLoad, onKeep }: PictureNoticeProps) {
  const { count, status, refused } = state;
  const isAsked = keeping.waiting + keeping.failed.reduce((sum, each) => sum + each.count, 0) >= count;
  return (
    <span>
      {status === 'loading' && `Loading ${pictures(count)}…`}
      {status === 'off' && (
        <>
          {pictures(count)} not loaded.{' '}
          <button type="button" class="link" id="load-pictures" onClick={() => onLoad(false)}>
            Load from the web
          </button>
          {canKeep && !isAsked && (
            <>
              {' · '}
              <button type="button" class="link" id="keep-pictures" onClick={() => onKeep('all')}>
                Keep with the clip
              </button>
            </>
          )}
        </>
      )}
      {status === 'on' && (
        <>
          {pictures(refused)} did not come: some servers give them only with their cookies.{' '}
          <button type="button" class="link" id="load-with-cookies" onClick={() => onLoad(true)}>
            Load with cookies
          </button>
        </>
      )}
    </span>
  );
}

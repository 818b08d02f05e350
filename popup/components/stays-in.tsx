import type { ArrivedAt } from '../form-state.ts';

/** After an undo: the library has let go of the clip, but nothing is taken back from a backend. */
export function StaysIn({ arrivedAt }: { readonly arrivedAt: readonly ArrivedAt[] }) {
  if (arrivedAt.length === 0) return null;
  return (
    <p class="notice notice-warning" id="stays-in" role="status">
      The clip is off your library. It had arrived already, and stays in{' '}
      {arrivedAt.map(({ name, url }, index) => (
        <span key={name}>
          {index > 0 && (index === arrivedAt.length - 1 ? ' and ' : ', ')}
          <Name name={name} url={url} />
        </span>
      ))}
      : delete it there if it is not wanted.
    </p>
  );
}

function Name({ name, url }: ArrivedAt) {
  if (url === null || !/^https?:/i.test(url)) return <strong dir="auto">{name}</strong>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
      {name}
    </a>
  );
}

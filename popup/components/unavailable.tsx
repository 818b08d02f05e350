import type { Problem } from '../../src/model/problem.ts';

/** In place of a form that would stay blank: why this page cannot be clipped, and what to do instead. */
export function Unavailable(props: { problem: Problem }) {
  return (
    <main class="unavailable" data-problem={props.problem.code}>
      <div role="alert">
        <p class="unavailable-message">{props.problem.message}</p>
        <p>{props.problem.nextStep}</p>
      </div>
    </main>
  );
}

import type { ComponentChildren } from 'preact';
import type { Problem } from '../model/problem.ts';

/** A failure as the user meets it: what happened, what to do next, and where it was found. */
export function ProblemNotice(props: { problem: Problem; children?: ComponentChildren }) {
  const { message, nextStep, details } = props.problem;
  return (
    <div class="notice notice-problem" role="alert" data-problem={props.problem.code}>
      <strong>{message}</strong> {nextStep}
      {details !== undefined && details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {props.children}
    </div>
  );
}

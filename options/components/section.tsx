import type { ComponentChildren } from 'preact';

/** One subject of the options: a heading, what it is for, its controls. */
export function Section(props: { id: string; title: string; lead: string; children: ComponentChildren }) {
  return (
    <section class="section" aria-labelledby={`${props.id}-title`} id={props.id}>
      <div class="section-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        <p class="muted">{props.lead}</p>
      </div>
      <div class="section-body">{props.children}</div>
    </section>
  );
}

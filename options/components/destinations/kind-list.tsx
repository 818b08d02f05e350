import { useLayoutEffect, useRef } from 'preact/hooks';
import { descriptors } from '../../../src/destinations/descriptors.ts';
import type { Descriptor } from '../../../src/destinations/destination.ts';

/** What can be added, each with what arrives there. */
export function KindList(props: { onChoose: (descriptor: Descriptor) => void; onCancel: () => void }) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <div class="kinds">
      <h3 id="kinds-title">What do you want to add?</h3>
      <ul ref={list} class="kind-list" aria-labelledby="kinds-title">
        {descriptors.map((descriptor: Descriptor) => (
          <li key={descriptor.kind}>
            <button type="button" class="kind" data-kind={descriptor.kind} onClick={() => props.onChoose(descriptor)}>
              <strong>{descriptor.label}</strong>
              <span>{descriptor.summary}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button button-quiet" onClick={props.onCancel}>
        Cancel
      </button>
    </div>
  );
}

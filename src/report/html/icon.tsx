import type { Tone } from "../tone.ts";

/** A shape for each tone, so that colour is never the only sign. */
export function Icon({ tone }: { readonly tone: Tone }) {
  return (
    <svg class={`icon ${tone}`} viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#icon-${tone}`} />
    </svg>
  );
}

/** The shapes, once per page. */
export function IconSheet() {
  return (
    <svg class="icon-sheet" aria-hidden="true">
      <symbol id="icon-good" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7.25" fill="currentColor" />
        <path class="glyph" d="M4.6 8.3l2.3 2.3 4.5-5" />
      </symbol>
      <symbol id="icon-wait" viewBox="0 0 16 16">
        <path
          fill="currentColor"
          d="M8 .9c.5 0 .9.2 1.1.7l6.3 11.6c.5.9-.1 1.9-1.1 1.9H1.7c-1 0-1.6-1-1.1-1.9L6.9 1.6C7.1 1.1 7.5.9 8 .9z"
        />
        <path class="glyph" d="M8 5.6v4.2M8 12.2v.2" />
      </symbol>
      <symbol id="icon-bad" viewBox="0 0 16 16">
        <path fill="currentColor" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" />
        <path class="glyph" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" />
      </symbol>
      <symbol id="icon-unknown" viewBox="0 0 16 16">
        <rect
          x=".9"
          y=".9"
          width="14.2"
          height="14.2"
          rx="3.2"
          fill="currentColor"
        />
        <path
          class="glyph"
          d="M5.7 5.9c0-1.3 1-2.2 2.3-2.2s2.3.9 2.3 2.1c0 1.7-2.3 1.8-2.3 3.5M8 12.1v.2"
        />
      </symbol>
      <symbol id="icon-quiet" viewBox="0 0 16 16">
        <circle
          cx="8"
          cy="8"
          r="6.4"
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
        />
        <path d="M5 8h6" stroke="currentColor" stroke-width="1.7" />
      </symbol>
    </svg>
  );
}

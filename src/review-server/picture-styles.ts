/** Of the pictures that a person brings, on the review page. */
export const pictureStyles = `
.evidence.brought { display: flex; flex-direction: column; overflow: auto; }
.brought > .stage { flex: none; height: 80vh; }
.hand { display: grid; gap: .8rem; padding: .8rem 1rem; }
.hand[aria-busy="true"] { opacity: .6; }
.drop { display: grid; gap: .5rem; justify-items: start; padding: 1.2rem; border: 2px dashed var(--line-strong); border-radius: 8px; }
.drop.over { border-color: var(--link); background: var(--sunk); }
.drop label { font-weight: 600; }
.hand .trouble:not(:empty) { padding: .6rem 1rem; border-left: 4px solid var(--bad); background: var(--bad-ground); }
.phone-place:not(:empty) { display: grid; gap: .5rem; justify-items: start; max-width: 34rem; }
.phone-place code { overflow-wrap: anywhere; font-size: .8125rem; }
.qr { width: min(16rem, 100%); height: auto; border-radius: 6px; }
.taken { display: grid; gap: .9rem; grid-template-columns: minmax(0, 1fr); }
.taken .note { border-left: 4px solid var(--line-strong); padding-left: .7rem; }
.reading { display: grid; gap: .2rem; font-size: .875rem; list-style: none; padding: 0; }
.reading .found::before { content: "✓ "; color: var(--good); font-weight: 700; }
.reading .open::before { content: "? "; color: var(--bad); font-weight: 700; }
.boxes { display: grid; gap: .5rem; justify-items: start; }
.box-count { font-size: .875rem; }
.black-sheet { position: relative; width: min(100%, 26rem); border: 1px solid var(--line-strong); touch-action: none; cursor: crosshair; }
.black-sheet img { display: block; width: 100%; height: 100%; pointer-events: none; }
.black-sheet .read, .black-sheet .suspect { position: absolute; pointer-events: none; border-radius: 2px; }
.black-sheet .read { outline: 2px solid #17803d; outline-offset: 2px; }
.black-sheet .read.near { outline: 2px dashed #9a6700; }
.black-sheet .suspect { outline: 2px dashed #b3261e; outline-offset: 1px; }
.black-layer { position: absolute; inset: 0; }
.black-layer .black { position: absolute; padding: 0; border: 0; border-radius: 0; background: #000; cursor: move; min-width: 0; }
.black-layer .black:focus-visible { outline: 3px solid #4c9bff; outline-offset: 2px; }
.phone-facts { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
.phone-facts .question, .taken > .question { display: grid; gap: .2rem; align-content: start; }
.taken > .question[hidden] { display: none; }
.taken input[type="text"], .taken textarea, .taken select { font: inherit; padding: .35rem .5rem; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--sheet); color: var(--ink); width: 100%; }
.taken > .approve { justify-self: start; }
@container (min-width: 42rem) {
  .taken { grid-template-columns: minmax(0, 26rem) minmax(14rem, 1fr); grid-auto-rows: min-content; column-gap: 1.5rem; }
  .taken > * { grid-column: 2; }
  .taken > .boxes { grid-column: 1; grid-row: 1 / span 24; }
}
`;

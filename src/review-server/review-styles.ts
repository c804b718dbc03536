/** Of the review page, on top of the colours and the type that the report has. */
export const reviewStyles = `
html, body, .review { height: 100%; }
.review { display: grid; grid-template: auto minmax(0, 1fr) auto / clamp(14rem, 22vw, 20rem) minmax(0, 1fr); grid-template-areas: "bar bar" "side centre" "side said"; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: .5rem; top: .5rem; z-index: 9; background: var(--sheet); padding: .4rem .8rem; border-radius: 6px; }
.bar { grid-area: bar; display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1rem; padding: .5rem 1rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.bar h1 { font-size: 1.05rem; }
.bar progress { flex: 0 1 12rem; min-width: 5rem; height: .5rem; accent-color: var(--good); }
.progress-words { font-size: .875rem; font-weight: 600; }
.who { margin-left: auto; font-size: .8125rem; color: var(--muted); }
button { font: inherit; font-size: .875rem; font-weight: 600; padding: .3rem .75rem; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--sheet); color: var(--ink); cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--link); color: var(--link); }
button:disabled { color: var(--muted); border-style: dashed; cursor: default; }
button[aria-pressed="true"] { background: var(--ink); color: var(--sheet); border-color: var(--ink); }
kbd { font: 600 .6875rem/1.4 var(--mono); padding: 0 .3em; border: 1px solid currentColor; border-radius: 3px; opacity: .75; }
.side { grid-area: side; border-right: 1px solid var(--line); background: var(--sunk); min-height: 0; }
.queue { height: 100%; overflow-y: auto; outline-offset: -3px; }
.rows { position: relative; }
.row { position: absolute; inset: 0 0 auto; height: 76px; padding: .5rem .9rem; border-bottom: 1px solid var(--line); border-left: 3px solid transparent; cursor: pointer; display: grid; grid-template: auto auto / minmax(0, 1fr) auto; gap: .1rem .6rem; align-content: center; overflow: hidden; }
.row:hover { background: var(--sheet); }
.row[aria-selected="true"] { background: var(--sheet); border-left-color: var(--link); }
.row-title { font-weight: 600; font-size: .875rem; line-height: 1.25; grid-column: 1 / -1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row-about { font-size: .8125rem; color: var(--muted); align-self: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row .badge { font-size: .75rem; white-space: nowrap; }
.row.cannot .row-title { font-weight: 500; color: var(--muted); }
.glyph-text { font-size: .75em; }
.centre { grid-area: centre; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); min-height: 0; }
.notice:not(:empty) { padding: .6rem 1.2rem; background: var(--bad-ground); border-bottom: 2px solid var(--bad); font-weight: 600; }
.pane-main { overflow: auto; min-height: 0; outline-offset: -3px; }
.said { grid-area: said; padding: .3rem 1.2rem; min-height: 1.9rem; font-size: .8125rem; color: var(--muted); border-top: 1px solid var(--line); background: var(--sheet); }
.state { max-width: 34rem; margin: 12vh auto; padding: 0 1.2rem; display: grid; gap: .7rem; justify-items: start; }
.item { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); }
.item-head { padding: .6rem 1.2rem .6rem; display: grid; gap: .15rem; }
.item-line { display: flex; flex-wrap: wrap; gap: .3rem .7rem; align-items: center; }
.item-line h2 { font-size: 1.25rem; }
.crumbs { font-size: .8125rem; color: var(--muted); }
.item-body { display: grid; grid-template-columns: minmax(15rem, 2fr) minmax(0, 5fr); grid-template-rows: minmax(0, 1fr); border-top: 1px solid var(--line); background: var(--sheet); min-height: 0; }
.text-side, .evidence { overflow: auto; min-height: 0; outline-offset: -3px; }
.text-side { background: var(--sunk); border-right: 1px solid var(--line); }
.evidence { container-type: size; --tall: max(16rem, calc(100cqh - 4.5rem)); }
.text-side .passage { border: 0; background: none; }
.text-side .prose { position: static; max-height: none; }
.changes { font-size: .875rem; }
.changes .quoted { padding: .3rem .7rem .4rem; }
.changes .quoted .todo { margin-top: .1rem; display: inline-block; }
.changes .sentences { margin: 0; }
.changes .sentences code { white-space: nowrap; }
.passage .where { margin: .8rem 0 0 2.1rem; font-size: .8125rem; }
.labels { padding: 0 1rem 1rem; font-size: .875rem; }
.labels ul { display: grid; gap: .3rem; margin-top: .3rem; }
.hand-card ol { list-style: decimal; margin: .3rem 0 0 1.4rem; display: grid; gap: .2rem; }
.hand-card li { display: list-item; }
.stage { display: grid; gap: .7rem; grid-template-columns: minmax(0, 1fr); }
.tools { display: flex; flex-wrap: wrap; gap: .35rem; }
.tools button { font-size: .8125rem; padding: .15rem .55rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
.pair .shot { align-content: start; }
.unnumbered .mark span { display: none; }
.shot figcaption { font-weight: 600; }
.shot input[type="range"] { width: min(100%, 24rem); accent-color: var(--link); }
.pane { max-height: var(--tall); overflow: auto; padding: 12px; margin: -12px; border-radius: 4px; }
.sheet { width: min(100%, var(--size), calc((var(--tall) - 26px) * var(--ratio))); aspect-ratio: var(--ratio); overflow: visible; }
.sheet.long { width: min(100%, var(--size)); }
.zoomed .sheet { width: var(--size); }
.sheet img { position: absolute; left: 0; top: 0; }
.mode-overlay .over { opacity: calc(var(--share) / 100); }
.mode-slider .over { clip-path: inset(0 0 0 calc(var(--share) * 1%)); }
.mode-difference .over { mix-blend-mode: difference; }
.mode-blink .over { animation: blink 1.2s steps(1) infinite; }
@keyframes blink { 50% { visibility: hidden; } }
@media (prefers-reduced-motion: reduce) { .mode-blink .over { animation-duration: 3s; } }
.mark.at { box-shadow: 0 0 0 4px var(--focus); }
.form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .7rem 1.2rem; align-items: end; padding: .55rem 1.2rem .65rem; background: var(--sheet); border-top: 1px solid var(--line-strong); box-shadow: 0 -4px 14px rgb(0 0 0 / .06); z-index: 2; }
.questions { border: 0; border-bottom: 1px solid var(--line-strong); padding: .8rem 1rem .9rem; margin: 0; display: grid; gap: .7rem; min-width: 0; background: var(--sheet); }
.questions legend { float: left; font-size: .75rem; font-weight: 600; color: var(--muted); padding: 0; }
.question { display: grid; gap: .2rem; font-size: .875rem; }
.question label { font-weight: 600; }
.question small.differs { color: var(--bad); font-weight: 600; }
.reason { display: flex; flex-wrap: wrap; gap: .1rem .8rem; align-items: baseline; min-width: 0; }
.reason label { font-weight: 600; font-size: .875rem; }
textarea, select, input[type="text"] { font: inherit; font-size: .9375rem; width: 100%; padding: .35rem .5rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line-strong); border-radius: 6px; }
textarea { resize: vertical; min-height: 2.3rem; field-sizing: content; max-height: 9rem; }
[aria-invalid="true"] { border-color: var(--bad); outline: 1px solid var(--bad); }
.buttons { display: flex; gap: .5rem; }
.approve { background: var(--good); border-color: var(--good); color: var(--sheet); }
.approve:hover:not(:disabled) { color: var(--sheet); border-color: var(--ink); }
.approve:disabled { background: none; }
.reject { border-color: var(--bad); color: var(--bad); }
.wording-body { display: block; padding: 1.2rem; }
.wording-body dl { max-width: 60rem; font-size: 1.0625rem; }
.help { max-width: 30rem; padding: 1.2rem 1.4rem; border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--sheet); color: var(--ink); }
.help::backdrop { background: rgb(15 14 12 / .5); }
.help dl { display: grid; grid-template-columns: auto 1fr; gap: .35rem 1rem; margin: .8rem 0 1rem; }
@media (max-width: 62rem) {
  html, body, .review { height: auto; }
  .review { grid-template: auto 11rem auto auto / minmax(0, 1fr); grid-template-areas: "bar" "side" "centre" "said"; min-height: 100%; }
  .side { border-right: 0; border-bottom: 1px solid var(--line-strong); }
  .pane-main, .text-side, .evidence { overflow: visible; }
  .item { height: auto; }
  .item-body { grid-template: auto auto / minmax(0, 1fr); }
  .text-side { border-right: 0; border-bottom: 1px solid var(--line); }
  .evidence { container-type: inline-size; --tall: 85vh; }
  .form { position: sticky; bottom: 0; }
}
`;

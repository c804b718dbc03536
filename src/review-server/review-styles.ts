/** Of the review page, on top of the colours and the type that the report has. */
export const reviewStyles = `
[hidden] { display: none !important; }
html, body, .review { height: 100%; }
.review { display: grid; grid-template: auto minmax(0, 1fr) auto / clamp(14rem, 22vw, 20rem) minmax(0, 1fr); grid-template-areas: "bar bar" "side centre" "side said"; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: .5rem; top: .5rem; z-index: 9; background: var(--sheet); padding: .4rem .8rem; border-radius: 6px; }
.bar { grid-area: bar; display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1rem; padding: .5rem 1rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.bar h1 { font-size: 1.05rem; }
.bar progress { flex: 0 1 12rem; min-width: 5rem; height: .5rem; accent-color: var(--good); }
.progress-words { font-size: .875rem; font-weight: 600; }
.who { margin-left: auto; font-size: .8125rem; color: var(--muted); }
button { font: inherit; font-size: .875rem; font-weight: 600; padding: .25rem .65rem; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--sheet); color: var(--ink); cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--link); color: var(--link); }
button:disabled { color: var(--muted); border-style: dashed; cursor: default; }
button[aria-pressed="true"], button[aria-pressed="true"]:hover { background: var(--ink); color: var(--sheet); border-color: var(--ink); }
kbd { font: 600 .6875rem/1.4 var(--mono); padding: 0 .3em; border: 1px solid currentColor; border-radius: 3px; opacity: .75; }
.side { grid-area: side; border-right: 1px solid var(--line); background: var(--sunk); min-height: 0; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); }
.filter-bar { padding: .45rem .8rem; border-bottom: 1px solid var(--line); display: grid; gap: .35rem; background: var(--sheet); }
.shelves { display: flex; gap: .3rem; }
.shelves button { flex: 1 1 auto; padding: .1rem .4rem; font-size: .8125rem; }
.filter { font-size: .8125rem; }
.filter[open] { display: grid; gap: .3rem; }
.filter p { display: grid; grid-template-columns: 3.6rem minmax(0, 1fr); gap: .4rem; align-items: center; margin-top: .3rem; }
.filter select { padding: .1rem .3rem; font-size: .8125rem; }
.filter button { margin-top: .4rem; font-size: .8125rem; padding: .1rem .5rem; }
.queue { height: 100%; overflow-y: auto; outline-offset: -3px; }
.rows { position: relative; }
.row { position: absolute; inset: 0 0 auto; height: 76px; padding: .4rem .8rem; border-bottom: 1px solid var(--line); border-left: 3px solid transparent; cursor: pointer; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 .6rem; align-content: center; overflow: hidden; line-height: 1.4; }
.row > * { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row:hover { background: var(--sheet); }
.row[aria-selected="true"] { background: var(--sheet); border-left-color: var(--link); }
.row-title { font-weight: 600; font-size: .875rem; grid-column: 1 / -1; }
.row-about, .row-article { font-size: .8125rem; }
.row-article { color: var(--muted); grid-column: 1 / -1; }
.row .badge { font-size: .75rem; padding-block: 0; }
.row.cannot .row-title { font-weight: 500; color: var(--muted); }
.glyph-text { font-size: .75em; }
.centre { grid-area: centre; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); min-height: 0; }
.notice:not(:empty) { padding: .6rem 1.2rem; background: var(--bad-ground); border-bottom: 2px solid var(--bad); font-weight: 600; }
.pane-main { overflow: auto; min-height: 0; outline-offset: -3px; }
.said { grid-area: said; padding: .3rem 1.2rem; min-height: 1.9rem; font-size: .8125rem; color: var(--muted); border-top: 1px solid var(--line); background: var(--sheet); }
.state { max-width: 34rem; margin: 12vh auto; padding: 0 1.2rem; display: grid; gap: .7rem; justify-items: start; }
.help { max-width: 30rem; padding: 1.2rem 1.4rem; border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--sheet); color: var(--ink); }
.help::backdrop { background: rgb(15 14 12 / .5); }
.help dl { display: grid; grid-template-columns: auto 1fr; gap: .35rem 1rem; margin: .8rem 0 1rem; }
.list-hidden .review { grid-template-columns: 0 minmax(0, 1fr); }
.list-hidden .side { visibility: hidden; }
@media (max-width: 62rem) {
  body:not(.list-hidden) .review { grid-template-columns: 12.5rem minmax(0, 1fr); }
  .who, .bar progress { display: none; }
  .bar h1 { position: absolute; clip-path: inset(50%); }
  .bar { gap: .35rem .6rem; padding: .4rem .6rem; }
  .undo { margin-left: auto; }
}
@media (max-width: 44rem) {
  html, body, .review { height: auto; }
  .review, body:not(.list-hidden) .review { grid-template: auto 9rem auto auto / minmax(0, 1fr); grid-template-areas: "bar" "side" "centre" "said"; min-height: 100%; }
  .side { border-right: 0; border-bottom: 1px solid var(--line-strong); }
  .pane-main { overflow: visible; }
}
`;

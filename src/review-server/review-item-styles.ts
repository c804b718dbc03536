/** Of one item: its text and the decision at the left, its pictures beside them. */
export const itemStyles = `
.item { height: 100%; display: grid; grid-template: minmax(0, 1fr) / minmax(19rem, 24rem) minmax(0, 1fr); }
.item.wording { grid-template-columns: minmax(0, 58rem); justify-content: center; }
.item-text { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); min-height: 0; background: var(--sunk); border-right: 1px solid var(--line); }
.item.wording { align-items: start; padding: 1.2rem; height: auto; }
.item.wording .item-text { border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
.item-head { padding: .55rem 1rem .6rem; display: grid; gap: .2rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.item-line { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center; }
.item-line h2 { font-size: 1.125rem; flex: 1 1 100%; }
.crumbs { font-size: .8125rem; color: var(--muted); }
.item-head .because { font-size: .8125rem; }
.text-side { overflow: auto; min-height: 0; outline-offset: -3px; padding-bottom: 1rem; }
.text-side > * + * { border-top: 1px solid var(--line); }
.text-side > section, .text-side > details { padding: .7rem 1rem .8rem; }
.text-side .eyebrow { margin-bottom: .3rem; }
.text-side .passage { background: none; border-radius: 0; border-right: 0; }
.text-side .prose { position: static; max-height: none; margin-top: .3rem; }
.changes { font-size: .875rem; background: var(--sheet); }
.changes .quoted { padding: .3rem .7rem .4rem; }
.changes .quoted .todo { margin-top: .1rem; display: inline-block; }
.changes .sentences { margin: 0; }
.changes ul { grid-template-columns: minmax(0, 1fr); }
.changes .sentences { display: grid; }
.changes details { padding: .4rem 0 0; }
.changes details ul { display: grid; gap: .3rem; margin-top: .4rem; }
.passage .where { margin: .8rem 0 0 2.1rem; font-size: .8125rem; }
.labels, .proofs { font-size: .875rem; }
.labels ul, .proofs ul { display: grid; gap: .3rem; }
.proofs li { display: flex; gap: .35rem; align-items: baseline; }
.to-mark { padding: 0; border: 0; background: none; line-height: 1; margin-right: .35rem; vertical-align: .06em; }
.to-mark .sign { cursor: zoom-in; }
.to-mark:hover .sign { box-shadow: 0 0 0 2px var(--sheet), 0 0 0 4px var(--link); }
.evidence { padding: 0; gap: 0; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); align-content: stretch; min-height: 0; background: var(--paper); }
.evidence > .stage, .evidence > .no-picture { grid-row: 2; }
.evidence > .no-picture { align-self: start; margin: 1rem; }
.others { font-size: .875rem; }
.others ul { display: grid; gap: .3rem; }
.others li { display: flex; gap: .4rem; align-items: baseline; justify-content: space-between; }
.others small { display: block; margin-top: .4rem; }
.to-item { padding: 0; border: 0; background: none; color: var(--link); font-weight: 500; text-align: left; text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px; }
.signed { font-size: .8125rem; color: var(--muted); }
.elsewhere { display: block; }
.question .elsewhere.differs { color: var(--wait); font-weight: 600; }
.end summary { font-size: .8125rem; }
.end p { display: grid; grid-template-columns: auto minmax(0, 11rem); gap: .6rem; align-items: center; margin: .3rem 0 .1rem; font-size: .875rem; font-weight: 600; }
.hand-card { padding: .8rem 1rem; border-bottom: 1px solid var(--line); background: var(--sheet); }
.hand-card ol { list-style: decimal; margin: .3rem 0 0 1.4rem; display: grid; gap: .2rem; }
.hand-card li { display: list-item; }
.stage { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); min-height: 0; }
.tools { display: flex; flex-wrap: wrap; gap: .3rem 1rem; padding: .4rem .7rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.tool-group { display: flex; flex-wrap: wrap; gap: .25rem; align-items: center; }
.tool-group:last-child { margin-left: auto; }
.tools button { font-size: .8125rem; padding: .1rem .45rem; }
.size { min-width: 3.2rem; text-align: center; font-size: .8125rem; }
.canvas { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); min-height: 0; }
.canvas.stacked { grid-auto-flow: row; grid-auto-rows: minmax(0, 1fr); }
.canvas.stacked .shot + .shot { border-left: 0; border-top: 1px solid var(--line); }
.shot { min-width: 0; min-height: 0; gap: 0; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); }
.shot + .shot { border-left: 1px solid var(--line); }
.shot figcaption { font-weight: 600; padding: .15rem .8rem; gap: .3rem 1rem; min-height: 1.9rem; }
.shot input[type="range"] { flex: 1 1 8rem; max-width: 24rem; accent-color: var(--link); }
.pane { position: relative; display: flex; overflow: auto; padding: 14px; cursor: grab; outline-offset: -3px; overscroll-behavior: contain; scrollbar-width: thin; }
.pane.held { cursor: grabbing; }
.pane .sheet { flex: none; margin: auto; aspect-ratio: var(--ratio); overflow: visible; user-select: none; }
.sheet img { position: absolute; left: 0; top: 0; }
.mode-overlay .over { opacity: calc(var(--share) / 100); }
.mode-slider .over { clip-path: inset(0 0 0 calc(var(--share) * 1%)); }
.mode-slider .sheet::after { content: ""; position: absolute; inset: 0 auto 0 calc(var(--share) * 1%); border-left: 2px solid var(--change); }
.mode-difference .over { mix-blend-mode: difference; }
.mode-blink .over { animation: blink 1.2s steps(1) infinite; }
@keyframes blink { 50% { visibility: hidden; } }
@media (prefers-reduced-motion: reduce) { .mode-blink .over { animation-duration: 3s; } }
.mark { pointer-events: none; }
.mark.at { box-shadow: 0 0 0 4px var(--focus); }
.lens { position: fixed; z-index: 8; display: flex; pointer-events: none; border: 2px solid var(--ink); border-radius: 8px; overflow: hidden; box-shadow: 0 6px 30px rgb(0 0 0 / .35); background: var(--sheet); }
.lens[hidden] { display: none; }
.lens-half { position: relative; width: 220px; height: 220px; overflow: hidden; }
.lens-half + .lens-half { border-left: 2px solid var(--ink); }
.lens-half img { position: absolute; left: 0; top: 0; max-width: none; }
.lens-role { position: absolute; left: 0; bottom: 0; padding: 0 .4rem; background: var(--sheet); font-size: .75rem; font-weight: 600; }
.form { display: grid; gap: .5rem; padding: .55rem 1rem .65rem; background: var(--sheet); border-top: 1px solid var(--line-strong); box-shadow: 0 -4px 14px rgb(0 0 0 / .06); z-index: 2; }
.questions { border: 0; padding: .7rem 1rem .9rem; margin: 0; display: grid; gap: .7rem; min-width: 0; background: var(--sheet); }
.questions legend { float: left; font-size: .75rem; font-weight: 600; color: var(--muted); padding: 0; }
.question { display: grid; gap: .2rem; font-size: .875rem; }
.question label { font-weight: 600; }
.question small.differs { color: var(--bad); font-weight: 600; }
.reason { display: flex; flex-wrap: wrap; gap: .1rem .8rem; align-items: baseline; min-width: 0; }
.reason label { font-weight: 600; font-size: .875rem; }
textarea, select, input[type="text"], input[type="date"] { font: inherit; font-size: .9375rem; width: 100%; padding: .3rem .5rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line-strong); border-radius: 6px; }
textarea { resize: vertical; min-height: 2.2rem; field-sizing: content; max-height: 8rem; }
[aria-invalid="true"] { border-color: var(--bad); outline: 1px solid var(--bad); }
.buttons { display: flex; gap: .5rem; }
.buttons button { flex: 1 1 auto; }
.approve { background: var(--good); border-color: var(--good); color: var(--sheet); }
.approve:hover:not(:disabled) { color: var(--sheet); border-color: var(--ink); }
.approve:disabled { background: none; }
.reject { border-color: var(--bad); color: var(--bad); }
.text-side .wording { padding: 1.2rem 1rem; font-size: 1.0625rem; align-content: start; }
@media (min-width: 100rem) {
  .item { grid-template-columns: minmax(26rem, 30rem) minmax(0, 1fr); }
}
@media (max-width: 62rem) {
  .item { grid-template-columns: minmax(15rem, 17rem) minmax(0, 1fr); }
}
@media (max-width: 44rem) {
  .item { height: auto; grid-template: auto auto / minmax(0, 1fr); }
  .item-text { border-right: 0; display: contents; }
  .text-side { overflow: visible; background: var(--sunk); }
  .stage { grid-template-rows: auto 70vh; border-top: 1px solid var(--line); }
  .form { position: sticky; bottom: 0; order: 9; }
}
`;

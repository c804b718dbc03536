/** A checkpoint: passage, comparison, pictures with their boxes. */
export const evidenceStyles = `
.checkpoint { margin-top: 1rem; }
.card-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .2rem 1rem; padding: .7rem 1rem; border-bottom: 1px solid var(--line); }
.checkpoint-body { display: grid; }
.checkpoint:target { border-color: var(--link); }
@media (min-width: 54rem) {
  .checkpoint-body { grid-template-columns: minmax(15rem, 5fr) 13fr; }
  .passage { border-right: 1px solid var(--line); }
  .prose { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
}
.checkpoint-body > * { min-width: 0; }
.passage { background: var(--sunk); border-bottom-left-radius: var(--radius); padding: .8rem 1rem 1rem; }
.prose { font: 1rem/1.55 var(--serif); margin-top: .5rem; display: grid; gap: .5rem; align-content: start; }
.prose p { position: relative; padding-left: 2.1rem; max-width: 62ch; }
.prose .heading { font-weight: 700; font-family: var(--text); font-size: .9375rem; }
.prose .list-item { padding-left: 3rem; }
.prose .list-item::before { content: "•" / ""; position: absolute; left: 2.1rem; color: var(--muted); }
.prose .table-cell { border-left: 2px solid var(--line-strong); margin-left: 2.1rem; padding-left: .6rem; }
.prose .table-cell .line-number { left: -2.2rem; }
.prose .line-number { position: absolute; left: 0; width: 1.5rem; font: .6875rem/2.25 var(--mono); }
.prose .affected { background: linear-gradient(90deg, var(--bad-ground), transparent); box-shadow: -3px 0 0 var(--bad); border-radius: 2px; }
.margin-note { display: block; font: 600 .75rem/1.4 var(--text); color: var(--bad); }
mark.claim { background: none; color: inherit; text-decoration: underline var(--claim) 2px; text-underline-offset: .22em; text-decoration-skip-ink: none; }
.label-chip { font-family: var(--text); font-size: .875em; font-weight: 600; padding: 0 .35em; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--sheet); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.label-chip.bad { border-color: var(--bad); color: var(--bad); background: var(--bad-ground); }
.label-chip .icon { margin-right: .25em; font-size: .85em; }
.label-chip .glyph { stroke: var(--bad-ground); }

.evidence { padding: .9rem 1rem 1.1rem; display: grid; gap: 1rem; align-content: start; grid-template-columns: minmax(0, 1fr); }
.compare { font-size: .875rem; }
.compare td, .compare th { padding: .4rem .55rem; min-width: 6.4rem; }
.compare thead th { white-space: normal; vertical-align: bottom; }
.compare thead .icon { font-size: .75rem; vertical-align: -.08em; }
.compare thead .glyph { stroke: var(--sunk); }
.compare tbody th { font-weight: 500; min-width: 9rem; max-width: 18rem; }
.compare td small { display: block; }
.compare del, .compare ins { display: block; width: fit-content; }
.compare .differs { background: var(--bad-ground); box-shadow: inset 3px 0 0 var(--bad); }
.compare .differs del { color: var(--ink); }
.differs-across > * { background: var(--wait-ground); }
.differs-across .muted { color: var(--ink); }
.differs-tag { margin-left: .35rem; color: var(--wait); border-color: var(--wait); }
.sighting.bad { color: var(--bad); font-weight: 600; }
.changes > ul { display: grid; gap: .3rem; margin-top: .3rem; }
.quoted { padding: .5rem .8rem .6rem; margin-bottom: .25rem; border-left: 3px solid var(--bad); background: var(--bad-ground); border-radius: 0 6px 6px 0; }
.quoted .on, .quoted .where { color: var(--ink); }
.quoted .what { font-weight: 650; }
.quoted .todo { margin-top: .3rem; }
.unquoted { padding-left: .8rem; border-left: 3px solid var(--line); }
.change-kind { color: var(--bad); border-color: var(--bad); }
.on { font-size: .8125rem; color: var(--muted); }
.sentences { margin: .25rem 0 0 1.3em; display: grid; gap: .25rem; }
.sentences li { padding-left: .8rem; border-left: 1px solid var(--bad); }
.sentences q { font-family: var(--serif); }

.looks { display: grid; gap: 1.2rem 1.1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); align-items: start; grid-auto-flow: dense; }
.look { min-width: 0; border-top: 2px solid var(--line-strong); padding-top: .5rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: .45rem; align-content: start; }
.settled { --tall: 15rem; }
@media (min-width: 40rem) {
  .look.device-web:not(.settled), .look.pair { grid-column: span 2; }
  .look.pair.device-web:not(.settled) { grid-column: 1 / -1; }
}
.look header { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; }
.look:has(h5:target) { border-top-color: var(--link); }
.because { font-size: .875rem; display: grid; gap: .2rem; }
.signoff { font-size: .8125rem; color: var(--muted); }
.pictures { display: flex; flex-wrap: wrap; gap: .9rem; align-items: flex-start; }
.shot { flex: 1 1 9.5rem; min-width: 0; font-size: .8125rem; display: grid; gap: .35rem; grid-template-columns: minmax(0, 1fr); }
.shot figcaption { display: flex; flex-wrap: wrap; gap: .3rem; align-items: center; min-height: 1.35rem; }
.shot .role { font-weight: 600; }
.shot .caption { color: var(--muted); }
.frame { position: relative; width: min(100%, var(--size), calc(var(--tall) * var(--fit))); aspect-ratio: var(--ratio); }
.zoom { display: block; position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; background: none; color: inherit; overflow: visible; }
.sheet { position: relative; width: 100%; box-shadow: 0 0 0 1px var(--line-strong), 0 1px 4px rgb(0 0 0 / .12); border-radius: 3px; }
.sheet img { display: block; width: 100%; height: auto; border-radius: 3px; background: #fff; }
.zoom-foot { display: none; }
.mark { position: absolute; border: 2px solid var(--proof); border-radius: 3px; box-shadow: 0 0 0 1px rgb(255 255 255 / .85); }
.mark.change { border: 0; outline: 2px dashed var(--change); outline-offset: 2px; }
.mark span { z-index: 1; }
.mark span { position: absolute; top: -.55rem; left: -.55rem; min-width: 1.05rem; padding: 0 .2rem; border-radius: 1rem; background: #0d4fb5; color: #fff; font: 700 .6875rem/1.05rem var(--text); text-align: center; }
.mark.change span { background: #b3190a; left: auto; right: -.55rem; }
.marks { display: grid; gap: .1rem; font-size: .8125rem; }
.marks li { display: grid; grid-template-columns: 1.45rem minmax(0, 1fr); align-items: baseline; line-height: 1.4; }
.sign { display: inline-block; min-width: 1.05rem; padding: 0 .2rem; border-radius: 1rem; background: #0d4fb5; color: #fff; font: 700 .6875rem/1.05rem var(--text); text-align: center; justify-self: start; }
.sign.change { background: #b3190a; }
.changes .sign { vertical-align: .06em; }
.enlarge { position: absolute; inset: 0; width: 100%; padding: 0; border: 0; background: none; cursor: zoom-in; border-radius: 3px; }
.enlarge span { position: absolute; right: .4rem; bottom: .4rem; padding: .1rem .5rem; border-radius: 4px; background: #1d1c1a; color: #fff; font: 600 .75rem/1.5 var(--text); opacity: 0; }
.enlarge:hover span, .enlarge:focus-visible span { opacity: 1; }
.repeated { border: 1px dashed var(--line-strong); border-radius: 6px; padding: .6rem .7rem; display: grid; gap: .4rem; color: var(--muted); }
button { font: inherit; }
.repeated button, .close { justify-self: start; padding: .25rem .7rem; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--sheet); color: var(--ink); font-weight: 600; cursor: pointer; }
.repeated button:hover, .close:hover { border-color: var(--link); color: var(--link); }
.no-picture { border: 1px dashed var(--line-strong); border-radius: 6px; padding: .8rem; background: var(--sunk); }
.zoom:popover-open { position: fixed; inset: 0; margin: auto; width: fit-content; height: fit-content; max-width: 96vw; max-height: 96vh; padding: 1rem; overflow: auto; background: var(--sheet); border: 1px solid var(--line-strong); border-radius: var(--radius); box-shadow: 0 1rem 4rem rgb(0 0 0 / .4); }
.zoom:popover-open::backdrop { background: rgb(15 14 12 / .72); }
.zoom:popover-open .sheet { width: min(calc(96vw - 2.2rem), max(var(--size), 27rem)); }
.zoom:popover-open .zoom-foot { display: grid; gap: .5rem; margin-top: .8rem; max-width: min(calc(96vw - 2.2rem), max(var(--size), 27rem)); font-size: .875rem; }
.zoom > .close { display: none; }
.zoom:popover-open > .close { display: block; position: sticky; top: 0; z-index: 2; margin: 0 0 .6rem auto; }
.provenance { font-size: .8125rem; }
.provenance dl { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .15rem .6rem; margin: .4rem 0; }
.provenance dt { color: var(--muted); }
.provenance .agent { display: block; color: var(--muted); }
.provenance .way { margin: .4rem 0; }
.hops { list-style: decimal; display: grid; gap: .4rem; margin: .3rem 0 .4rem 1.2rem; }
.hops li { display: list-item; }
.hops .answer { display: block; font-weight: 600; }
.hops .failed .answer { color: var(--bad); }
.hops small { display: block; color: var(--muted); }
.steps { display: grid; gap: .1rem; margin: .15rem 0 .4rem 1.2rem; font-size: .8125rem; }
ol.steps { list-style: decimal; } ul.steps { list-style: disc; }
.steps li { display: list-item; }
.steps .failed { color: var(--bad); font-weight: 600; }
`;

/** The head, the columns, the side and the foot. */
export const pageStyles = `
.skip { position: absolute; left: -99rem; top: .5rem; padding: .5rem 1rem; background: var(--sheet); z-index: 2; }
.skip:focus { left: .5rem; }
.page-head, .columns, .page-foot { max-width: 118rem; margin-inline: auto; padding-inline: clamp(.75rem, 2.2vw, 2.25rem); }
.page-head { padding-block: 1.1rem 1.25rem; display: grid; gap: .85rem; }
body.practice::before { content: ""; display: block; height: 7px; background: repeating-linear-gradient(-45deg, var(--wait) 0 9px, var(--wait-ground) 9px 18px); }
.wordmark { display: flex; align-items: center; gap: .45rem; font-weight: 650; font-size: .875rem; }
.registration { width: 1.15rem; height: 1.15rem; fill: none; stroke: currentColor; stroke-width: 1.4; }
h1 { display: flex; align-items: flex-start; gap: .4em; font-size: clamp(1.4rem, 1.05rem + 1.6vw, 2.1rem); letter-spacing: -.02em; }
h1 .icon { margin-top: .1em; }
.target { max-width: 74ch; }
.target strong { display: inline-block; margin-right: .35rem; padding: .05rem .55rem; border-radius: 4px; }
.target.practice strong { border: 1px dashed var(--wait); background: var(--wait-ground); color: var(--wait); }
.target.live strong { border: 1px solid var(--line-strong); }
.decide-open { justify-self: start; font: inherit; font-weight: 650; padding: .45rem 1rem; border: 1px solid var(--link); border-radius: var(--radius); background: var(--link); color: var(--sheet); cursor: pointer; }
.decide-open:hover { border-color: var(--ink); }
.decide-open[hidden] { display: none; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: end; border-top: 1px solid var(--line); padding-top: .8rem; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt { font-size: .8125rem; color: var(--muted); line-height: 1.3; }
.figures dd { font-size: 1.375rem; font-weight: 650; line-height: 1.2; letter-spacing: -.01em; }
.figures .wide dd { font-size: .875rem; font-weight: 500; letter-spacing: 0; line-height: 1.6; }
.not-under-check ul { margin: .4rem 0 0 1.1rem; columns: 22rem; }

.columns { display: grid; gap: 1.5rem; }
@media (min-width: 68rem) {
  .columns { grid-template-columns: 15.5rem minmax(0, 1fr); gap: 2rem; }
  .side { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-block: 1rem; scrollbar-width: thin; }
}
.columns > * { min-width: 0; }
main:focus { outline: none; }
.filter { display: flex; gap: .55rem; align-items: center; padding: .45rem .65rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); font-weight: 600; font-size: .8125rem; }
.filter:has(:checked) { border-color: var(--link); }
.filter input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--link); flex: none; }
.filter label { flex: 1; cursor: pointer; }
.side > ul { margin-top: .75rem; font-size: .875rem; }
nav a { display: flex; gap: .5rem; align-items: baseline; padding: .28rem .5rem; border-radius: 6px; color: inherit; text-decoration: none; line-height: 1.35; }
nav a:hover { background: var(--quiet-ground); }
nav a span { flex: 1; min-width: 0; }
nav a .sr { flex: none; }
nav .icon { align-self: flex-start; margin-top: .18em; font-size: .8125rem; }
.nav-article { font-weight: 650; }
.nav-article small { display: block; }
nav ul ul { margin: .1rem 0 .8rem .55rem; padding-left: .35rem; border-left: 1px solid var(--line); }
nav ul ul small { font-size: .75rem; }
.filter-note { display: none; margin-bottom: 1rem; color: var(--muted); }
:root:has(#only-attention:checked) [data-calm] { display: none; }
:root:has(#only-attention:checked) .filter-note { display: block; }
.page-foot { margin-top: 3rem; padding-block: 1rem 2.5rem; border-top: 1px solid var(--line); font-size: .875rem; display: grid; gap: .5rem; }
.page-foot .key { max-width: 78ch; }
.nothing { padding: 2rem; display: grid; gap: .5rem; max-width: 46rem; }
`;

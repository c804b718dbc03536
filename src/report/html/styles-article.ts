/** An article: its gate, its tables, its findings. */
export const articleStyles = `
.article { padding-block: .9rem 2.5rem; }
.article + .article { border-top: 3px double var(--line-strong); padding-top: 2.25rem; }
.article-head { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; margin-bottom: .85rem; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.0625rem; margin: 2rem 0 .6rem; }
h4 { font-size: 1.0625rem; }
h5 { font-size: .9375rem; }

.gate { border: 1px solid var(--tone); border-radius: var(--radius); background: var(--sheet); overflow: clip; }
.gate-verdict { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem .5rem; padding: .6rem .9rem; background: var(--ground); color: var(--tone); }
.gate-verdict strong { font-size: 1.0625rem; }
.gate-verdict .icon { align-self: center; font-size: 1.2rem; }
.gate-verdict .glyph { stroke: var(--ground); }
.reasons-list { counter-reset: reason; padding: .3rem .9rem .5rem; }
.reasons-list > li { counter-increment: reason; display: grid; grid-template-columns: 1.6rem 4.2rem minmax(0, 1fr); align-items: baseline; padding-block: .45rem; }
.reasons-list > li + li { border-top: 1px solid var(--line); }
.reasons-list > li::before { content: counter(reason); color: var(--muted); font-weight: 600; }
.reasons-list .tag { justify-self: start; }
.reasons-list p { max-width: 84ch; }
@media (max-width: 34rem) {
  .reasons-list > li { grid-template-columns: 1.6rem minmax(0, 1fr); }
  .reasons-list > li > div { grid-column: 2; }
}
.notices { padding: .5rem .9rem .65rem; border-top: 1px solid var(--line); display: grid; gap: .25rem; }
.notices .tag { color: var(--wait); border-color: var(--wait); margin-right: .35rem; }

table.list { font-size: .875rem; }
table.overview, table.list, table.compare { background: var(--sheet); border: 1px solid var(--line); }
th, td { padding: .45rem .7rem; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: .8125rem; color: var(--muted); white-space: nowrap; background: var(--sunk); }
.overview { margin-bottom: 1.1rem; }
.overview td, .overview tbody th { min-width: 7.5rem; }
.overview tbody th { min-width: 11rem; }
.overview a.cell { display: block; text-decoration: none; width: fit-content; border-radius: 1em; }
.overview .cell + .cell { margin-top: .35rem; }
.overview .cell .variant { margin-right: .5em; color: var(--ink); }
.overview a.cell:hover .badge { box-shadow: 0 0 0 1.5px var(--tone); }
.list th[scope="row"] { width: 28%; min-width: 12rem; font-weight: 550; }
.list th small, .list .id { display: block; margin-top: .1rem; color: var(--muted); font-weight: 400; }
.list td:nth-of-type(1) { width: 12rem; min-width: 9rem; }
.list td:nth-of-type(2) { min-width: 16rem; }
.list td > * + * { margin-top: .25rem; }
.was del { text-decoration-color: var(--bad); }

.findings { columns: 30rem; column-gap: .75rem; }
.finding { break-inside: avoid; margin-bottom: .75rem; padding: .8rem .95rem .6rem; display: grid; gap: .5rem; font-size: .875rem; min-width: 0; }
.finding-title strong { font-size: .9375rem; font-weight: 650; margin-left: .15rem; }
.finding > * { min-width: 0; }
.excerpt { border: 1px solid var(--line); border-radius: 6px; background: var(--sunk); padding: .3rem 0; font: .8125rem/1.5 var(--mono); }
.excerpt li { display: grid; grid-template-columns: 3.2em minmax(0, 1fr); gap: .75em; padding-right: .6em; color: var(--muted); white-space: pre-wrap; }
.excerpt .meant { color: var(--ink); background: var(--bad-ground); }
.excerpt mark { background: none; color: inherit; font-weight: 700; text-decoration: underline wavy var(--bad) 1px; text-underline-offset: .25em; }
.excerpt .gap { color: var(--good); background: var(--good-ground); font-weight: 700; }
.line-number { text-align: right; color: var(--muted); user-select: none; }
.reasons { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: .25rem .6rem; }
.reasons dt { color: var(--muted); }
.paste { margin: 0; padding: .55rem .7rem; border-left: 3px solid var(--good); border-radius: 0 6px 6px 0; background: var(--good-ground); color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; }
.command code { padding: .1rem .4rem; border-radius: 4px; background: var(--sunk); border: 1px solid var(--line); user-select: all; }
.rule { text-align: right; font-size: .75rem; color: var(--muted); font-family: var(--mono); }
`;

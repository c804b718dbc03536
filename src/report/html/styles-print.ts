/** On paper: no navigation, no colour that is lost, nothing folded away. */
export const printStyles = `
@media print {
  :root { --paper: #fff; --sheet: #fff; --sunk: #fff; --tall: 9cm; font-size: 10pt; }
  .side, .skip, .enlarge, .filter-note, .decide-open { display: none; }
  .columns { display: block; }
  .prose { position: static; max-height: none; overflow: visible; }
  .card, .gate, .badge, .shot, .mark span, .marks li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .finding, .look, .reasons-list > li, tr { break-inside: avoid; }
  h2, h3, h4, h5 { break-after: avoid; }
  .article + .article { break-before: page; border-top: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; }
}
@media (prefers-reduced-motion: no-preference) {
  .enlarge span { transition: opacity .12s; }
}
`;

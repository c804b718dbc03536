// Sites that forward to an address nobody sees beforehand. A brand's own short domain
// is not one of them once its platform lists it.
const shorteners = new Set(
  [
    "adf.ly bc.vc bit.do bit.ly bitly.com bitly.cx bitly.ws bl.ink buff.ly clck.ru cli.re clk.im cutt.ly cutt.us",
    "dlvr.it dub.sh goo.gl gg.gg hyperurl.co hyp.er is.gd j.mp kutt.it l.ead.me lnkd.in lnk.bio lnk.to linktr.im",
    "mcaf.ee n9.cl ouo.io ow.ly pse.is psce.pw qr.ae qrco.de rb.gy rebrand.ly reurl.cc s.id s2r.co shor.by short.cm",
    "short.gy short.io shorte.st shorturl.asia shorturl.at shrtco.de shrtm.nu smarturl.it snip.ly soo.gd surl.li",
    "t.co t.ly tiny.cc tiny.one tinyurl.com tinyurl.is tny.im tr.im trib.al u.to u.nu ulvis.net urlr.me urlz.fr",
    "urly.it v.gd vu.fr vk.cc x.co x.gd yourls.org zpr.io zws.im 2.gp 2no.co 1url.cz 0rz.tw",
  ].flatMap((list) => list.split(" ")),
);

/** Whether all that a site does is to forward. @param site the registered domain */
export function isShortener(site: string): boolean {
  return shorteners.has(site);
}

// A QR code of squares, dark on light whatever the page's colours are: cameras want it so.

const svg = "http://www.w3.org/2000/svg";

/** @param rows a row a string, a dark square an x; with its quiet margin */
export function drawQr(rows: readonly string[], words: string): SVGSVGElement {
  const size = rows.length;
  const made = document.createElementNS(svg, "svg");
  made.setAttribute("viewBox", `0 0 ${size} ${size}`);
  made.setAttribute("class", "qr");
  made.setAttribute("role", "img");
  made.setAttribute("aria-label", words);
  const ground = document.createElementNS(svg, "rect");
  ground.setAttribute("width", String(size));
  ground.setAttribute("height", String(size));
  ground.setAttribute("fill", "#fff");
  const dark = document.createElementNS(svg, "path");
  dark.setAttribute("fill", "#000");
  dark.setAttribute(
    "d",
    rows
      .flatMap((row, y) =>
        row
          .split("")
          .flatMap((one, x) => (one === "x" ? `M${x} ${y}h1v1h-1z` : [])),
      )
      .join(""),
  );
  made.append(ground, dark);
  return made;
}

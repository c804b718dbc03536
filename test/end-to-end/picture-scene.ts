// One made-up sign-in screen, of which each pair of pictures changes a part.
export interface ScreenParts {
  readonly heading?: string;
  readonly button?: string;
  readonly help?: string;
  readonly helpAt?: "head" | "foot";
  readonly banner?: string;
  readonly time?: string;
  readonly icon?: keyof typeof icons;
  /** Size of a red dot at the icon, in CSS pixels. */
  readonly dot?: number;
  readonly hero?: keyof typeof heroes;
  /** How many rows of a list stand below the form. */
  readonly rows?: number;
  /** A strip without words between the rows. */
  readonly strip?: `after ${number}`;
  readonly tick?: number;
  readonly bar?: number;
  readonly toggle?: "on" | "ticked";
  readonly caret?: string;
  readonly scrollBar?: "right";
  readonly watermark?: number;
  /** Empty pixels below all. */
  readonly foot?: number;
  readonly width?: number;
  readonly css?: string;
}

const icons = {
  bell: '<path d="M5 17h14l-2-3V9a5 5 0 0 0-10 0v5zM10 19h4v2h-4z"/>',
  "bell-struck":
    '<path d="M5 17h14l-2-3V9a5 5 0 0 0-10 0v5zM10 19h4v2h-4z"/><path d="M3 3l18 18" stroke="#c00" stroke-width="1"/>',
  gear: '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="3" fill="#fff"/>',
  lock: '<path d="M6 11h12v9H6z"/><path d="M8 11V8a4 4 0 0 1 8 0v3" fill="none" stroke="#333" stroke-width="2"/>',
  "lock-open":
    '<path d="M6 11h12v9H6z"/><path d="M8 11V8a4 4 0 0 1 8 0" fill="none" stroke="#333" stroke-width="2"/>',
  minus: '<path d="M4 11h16v2H4z"/>',
  plus: '<path d="M4 11h16v2H4zM11 4h2v16h-2z"/>',
};

const heroes = {
  gradient: '<rect width="342" height="120" fill="url(#g)"/>',
  "gradient-step": '<rect width="342" height="120" fill="url(#h)"/>',
  hills:
    '<rect width="342" height="120" fill="#bfe3ff"/><path d="M0 120L90 30l80 60 60-40 112 70z" fill="#4d8b4a"/>',
  "hills-2":
    '<rect width="342" height="120" fill="#bfe3ff"/><path d="M0 120L70 40l90 50 80-50 102 80z" fill="#4d8b4a"/>',
  face: '<rect width="342" height="120" fill="#eee"/><circle cx="170" cy="60" r="44" fill="#e8b48c"/><circle cx="155" cy="52" r="5"/><circle cx="185" cy="52" r="5"/><path d="M150 76q20 16 40 0" stroke="#900" fill="none" stroke-width="3"/>',
  "face-2":
    '<rect width="342" height="120" fill="#eee"/><circle cx="170" cy="60" r="44" fill="#d9a27a"/><circle cx="153" cy="54" r="5"/><circle cx="187" cy="54" r="5"/><path d="M150 80q20 -10 40 0" stroke="#900" fill="none" stroke-width="3"/>',
};

const style = `*{box-sizing:border-box}html,body{margin:0}body{background:#fff;font:16px/1.4 sans-serif;color:#222;padding:24px;position:relative}
header{display:flex;gap:12px;align-items:center;margin-bottom:16px}h1{font-size:22px;margin:0 0 12px}#logo{width:32px;height:32px;border-radius:50%;background:#e1306c}
#bell{margin-left:auto;position:relative;width:32px;height:32px;border:0;background:none;padding:4px;color:#333}#dot{position:absolute;right:3px;top:3px;border-radius:50%;background:#f00}
label{display:block;margin:8px 0}input[type=text]{display:block;width:100%;height:44px;border:1px solid #bbb;border-radius:6px;background:#fff}
#go{display:block;width:100%;height:46px;border:0;border-radius:10px;background:#1a6ff0;color:#fff;font-size:16px;margin:16px 0 12px}
.row{height:44px;border-bottom:1px solid #ddd;padding:10px 12px;position:relative}.strip{height:38px;background:repeating-linear-gradient(45deg,#fc6 0 10px,#f96 10px 20px)}
.bar{position:absolute;left:0;top:6px;width:3px;height:30px;background:#06f}.tick{position:absolute;right:10px;top:12px;width:16px;height:16px;background:#0a0;border-radius:8px}
#banner{background:#fff3cd;padding:12px;margin-bottom:12px}#mark{position:absolute;left:40px;top:180px;font:bold 64px sans-serif;transform:rotate(-24deg);color:#000;pointer-events:none}
#scroll{position:absolute;right:0;top:0;bottom:0;width:12px;background:#eee}#scroll i{position:absolute;left:2px;right:2px;top:4px;height:60%;background:#999;border-radius:4px}
#caret{position:absolute;width:1px;height:20px;background:#000;left:10px;top:36px}label{position:relative}
#switch{display:inline-block;width:40px;height:22px;border-radius:11px;background:#ccc;vertical-align:middle;position:relative;border:0;padding:0}#switch i{position:absolute;left:2px;top:2px;width:18px;height:18px;border-radius:9px;background:#fff}
#switch.on{background:#2a2}#switch.on i{left:20px}#switch.ticked i{background:#555}`;

/** A whole page. */
export function drawScreen(parts: ScreenParts): string {
  const { heading = "Sign in", button = "Log in", icon = "bell" } = parts;
  const { helpAt = "foot", rows = 0, css = "" } = parts;
  const help = `<p><a id="help" href="#">${parts.help ?? "Forgot your password?"}</a></p>`;
  const lines = Array.from({ length: rows }, (_, index) =>
    drawRow(parts, index + 1),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style}body{width:${parts.width ?? 390}px}${css}</style>
<header><div id="logo"></div>${drawIcon(icon, parts.dot)}</header>
${parts.banner === undefined ? "" : `<div id="banner" role="alert">${parts.banner}</div>`}
<h1>${heading}</h1>${helpAt === "head" ? help : ""}${drawHero(parts.hero)}
${drawField("Username", "user", parts.caret)}${drawField("Password", "pass", parts.caret)}
<p id="hint">We never ask for your password by e-mail.</p>
<p><button id="switch" class="${parts.toggle ?? ""}" aria-label="Remember me"><i></i></button></p>
<button id="go">${button}</button>${helpAt === "foot" ? help : ""}<p>${parts.time ?? ""}</p>
<div>${lines.join("")}</div><div style="height:${parts.foot ?? 0}px"></div>
${parts.watermark === undefined ? "" : `<div id="mark" aria-hidden="true" style="opacity:${parts.watermark}"><svg width="300" height="60"><path d="M0 10h300v14H0zM0 34h300v14H0z"/></svg></div>`}
${parts.scrollBar === undefined ? "" : '<div id="scroll"><i></i></div>'}</html>`;
}

function drawIcon(icon: keyof typeof icons, dot: number | undefined): string {
  const size =
    dot === undefined
      ? ""
      : `<i id="dot" style="width:${dot}px;height:${dot}px"></i>`;
  return `<button id="bell" aria-label="Notifications"><svg width="24" height="24" fill="#333">${icons[icon]}</svg>${size}</button>`;
}

function drawHero(hero: keyof typeof heroes | undefined): string {
  if (hero === undefined) return "";
  return `<svg role="img" aria-label="Welcome" width="342" height="120"><defs><linearGradient id="g"><stop stop-color="#f58"/><stop offset="1" stop-color="#58f"/></linearGradient><linearGradient id="h"><stop stop-color="#fe5688"/><stop offset="1" stop-color="#5588fe"/></linearGradient></defs>${heroes[hero]}</svg>`;
}

function drawField(
  name: string,
  id: string,
  caret: string | undefined,
): string {
  const line = caret === name ? '<i id="caret"></i>' : "";
  return `<label>${name}<input type="text" id="${id}">${line}</label>`;
}

function drawRow({ strip, tick, bar }: ScreenParts, row: number): string {
  const marks = [
    bar === row ? '<i class="bar"></i>' : "",
    tick === row ? '<i class="tick"></i>' : "",
  ];
  const after = strip === `after ${row}` ? '<div class="strip"></div>' : "";
  return `<button class="row" style="display:block;width:100%;background:none;border-width:0 0 1px;text-align:left">Row ${row}${marks.join("")}</button>${after}`;
}

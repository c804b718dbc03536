// What a file is by its first bytes: neither its name nor what a browser calls it is asked.

/** Formats whose pixels are read. */
export type PictureFormat = "png" | "jpeg" | "webp" | "avif" | "heic";

/** What is recognised so that it can be refused in its own words. */
export type OtherFormat =
  | "svg"
  | "gif"
  | "bmp"
  | "tiff"
  | "ico"
  | "psd"
  | "jxl"
  | "jp2"
  | "pdf"
  | "video"
  | "zip"
  | "page"
  | "unknown";

const pictureFormats: ReadonlySet<string> = new Set<PictureFormat>([
  "png",
  "jpeg",
  "webp",
  "avif",
  "heic",
]);

export function isPictureFormat(
  format: PictureFormat | OtherFormat,
): format is PictureFormat {
  return pictureFormats.has(format);
}

export function nameFormat(bytes: Uint8Array): PictureFormat | OtherFormat {
  const head = latin(bytes.subarray(0, 32));
  for (const [start, format] of starts)
    if (head.startsWith(start)) return format;
  if (head.startsWith("RIFF")) {
    const kind = head.slice(8, 12);
    if (kind === "WEBP") return "webp";
    return kind === "AVI " ? "video" : "unknown";
  }
  if (head.slice(4, 8) === "ftyp")
    return nameBrands(latin(bytes.subarray(8, 64)));
  return nameText(bytes);
}

const starts: readonly (readonly [string, PictureFormat | OtherFormat])[] = [
  ["\x89PNG\r\n\x1a\n", "png"],
  ["\xff\xd8\xff", "jpeg"],
  ["GIF8", "gif"],
  ["BM", "bmp"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["\0\0\x01\0", "ico"],
  ["8BPS", "psd"],
  ["\xff\x0a", "jxl"],
  ["\0\0\0\x0cJXL ", "jxl"],
  ["\0\0\0\x0cjP  ", "jp2"],
  ["%PDF-", "pdf"],
  ["\x1aE\xdf\xa3", "video"],
  ["PK\x03\x04", "zip"],
];

// ISO base media: the brands say what is in the box (ISO/IEC 14496-12, 23008-12).
function nameBrands(brands: string): PictureFormat | OtherFormat {
  if (/avi[fs]/.test(brands)) return "avif";
  return /heic|heix|heim|heis|hevc|hevx|hevm|hevs|mif1|msf1/.test(brands)
    ? "heic"
    : "video";
}

function nameText(bytes: Uint8Array): OtherFormat {
  const text = latin(bytes.subarray(0, 4096)).replaceAll("\0", "");
  if (/<svg[\s>:]/i.test(text)) return "svg";
  return /^[\s\xef\xbb\xbf\xfe\xff]{0,64}<(?:!doctype|html|head|body|script|\?xml)/i.test(
    text,
  )
    ? "page"
    : "unknown";
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

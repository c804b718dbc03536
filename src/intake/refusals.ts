// Why a picture is not taken, in an editor's words. One sentence for what it is and one for
// what to do: most of these are an honest phone that saves things its own way.
import type { OtherFormat } from "./name-format.ts";

export interface PictureRefusal {
  readonly because: string;
  readonly todo: string;
}

/** What a phone's editor may hand in. */
export const mostBytes = 25_000_000;
/** Width times height. */
export const mostPixels = 40_000_000;
/** Below that no screen can be told. */
export const leastSide = 64;

const asPng = "Send a PNG or a JPEG.";

const byFormat: Readonly<Record<OtherFormat, PictureRefusal>> = {
  svg: {
    because: "This is a drawing (SVG), not a picture of a screen.",
    todo: "Take a screenshot on the phone and send that.",
  },
  gif: {
    because: "This is a GIF: a film, or a picture of 256 colours.",
    todo: "Take a screenshot on the phone and send that.",
  },
  bmp: { because: "This is a bitmap file (BMP).", todo: asPng },
  tiff: {
    because: "This is a TIFF or a camera's raw file.",
    todo: "Export it as JPEG, or take a screenshot.",
  },
  ico: { because: "This is an icon file.", todo: asPng },
  psd: { because: "This is a Photoshop file.", todo: "Export it as PNG." },
  jxl: { because: "This is a JPEG XL file.", todo: "Export it as JPEG." },
  jp2: { because: "This is a JPEG 2000 file.", todo: "Export it as JPEG." },
  pdf: {
    because:
      "This is a PDF. An iPhone saves a “full page” screenshot in this way.",
    todo: "Take the screenshot again, stay on the tab “Screen”, and save it to Photos.",
  },
  video: {
    because: "This is a film, not a picture.",
    todo: "Take a screenshot of the moment that shows the screen.",
  },
  zip: {
    because: "This is an archive or a document, not a picture.",
    todo: "Take the picture out of it and send that.",
  },
  page: {
    because: "This is a web page, not a picture.",
    todo: "Save the picture itself, not the page that shows it.",
  },
  unknown: {
    because: "This is no picture that can be read here.",
    todo: "Send a PNG, a JPEG or a WebP.",
  },
};

export function refuseFormat(format: OtherFormat): PictureRefusal {
  return byFormat[format];
}

/** What cannot be decoded here: the format iPhones keep photos in is patented and not part of the library. */
export const refuseHeic: PictureRefusal = {
  because: "This is a HEIC photo, which cannot be read here.",
  todo: "On the iPhone: take a screenshot instead, which is a PNG. Or choose Settings › Camera › Formats › Most Compatible and take the photo again; or send it by mail to yourself, which makes a JPEG of it.",
};

export const refuseEmpty: PictureRefusal = {
  because: "The file is empty.",
  todo: "Choose the picture again: it may not have been copied whole.",
};

export const refuseHeavy: PictureRefusal = {
  because: `The file is larger than ${mostBytes / 1_000_000} MB.`,
  todo: "Take a screenshot: it is far smaller than a photo of the screen.",
};

export const refuseMoving: PictureRefusal = {
  because:
    "This picture moves: it holds several frames, and each may show something else.",
  todo: "Take a screenshot of the moment that shows the screen.",
};

export const refuseDamaged: PictureRefusal = {
  because: "This picture is damaged or cut off, so it was not read.",
  todo: "Copy it from the phone again, or take it again.",
};

export const refuseSlow: PictureRefusal = {
  because: "Reading this picture took too long, so it was given up.",
  todo: "Take a plain screenshot and send that.",
};

export const refuseStillHeavy: PictureRefusal = {
  because: "This picture is too large to be kept beside the articles.",
  todo: "Take a screenshot: it is far smaller than a photo of the screen.",
};

/** @param size undefined where the decoder counted */
export function refuseLarge(
  size: { readonly width: number; readonly height: number } | undefined,
): PictureRefusal {
  const says =
    size === undefined
      ? "more pixels than are read"
      : `${size.width} × ${size.height} pixels`;
  return {
    because: `This picture has ${says}; no more than ${mostPixels / 1_000_000} million are read.`,
    todo: "Send a screenshot of one screen.",
  };
}

export function refuseSmall(width: number, height: number): PictureRefusal {
  return {
    because: `This picture has ${width} × ${height} pixels; no screen can be told on it.`,
    todo: "Send the picture itself, not its thumbnail.",
  };
}

// The part of tesseract.js-core's interface that is used, which comes without types: Emscripten's
// module with the C++ class of https://github.com/naptha/tesseract.js-core (javascript/glue).

export interface TesseractApi {
  readonly Init: (folder: string, languages: string, mode: number) => number;
  readonly SetPageSegMode: (mode: number) => void;
  readonly SetVariable: (name: string, value: string) => boolean;
  /** Takes what lies under /input. @returns 1 when it is no picture */
  readonly SetImageFile: (exif: number, angle: number) => number;
  readonly Recognize: (monitor: null) => number;
  readonly GetTSVText: (page: number) => string;
}

export interface TesseractModule {
  readonly TessBaseAPI: new () => TesseractApi;
  readonly FS: { readonly writeFile: (path: string, data: Uint8Array) => void };
}

export type LoadTesseract = (options: object) => Promise<TesseractModule>;

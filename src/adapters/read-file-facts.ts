// The few facts of a photo's metadata that an editor is told. Whatever else it says — the
// place, names, a thumbnail of what was cropped away — stays in the process that read it.
import readExif from "exif-reader";
import type { FileFacts } from "../intake/decoder-port.ts";

export function readFileFacts(exif: Buffer | undefined): FileFacts {
  if (exif === undefined) return { hasPlace: false };
  try {
    const { Image, Photo, GPSInfo } = readExif(exif);
    const takenAt = readTime(
      Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime,
      Photo?.OffsetTimeOriginal,
    );
    const madeBy = nameCamera(Image?.Make, Image?.Model);
    return {
      ...(takenAt === undefined ? {} : { takenAt }),
      ...(madeBy === undefined ? {} : { madeBy }),
      hasPlace: GPSInfo !== undefined && Object.keys(GPSInfo).length > 0,
    };
  } catch {
    // Damaged, or made to be: a picture needs none.
    return { hasPlace: false };
  }
}

// The reader gives local time as if it were UTC; the zone stands apart, where it stands.
function readTime(
  time: Date | undefined,
  offset: string | undefined,
): string | undefined {
  if (!(time instanceof Date) || Number.isNaN(time.getTime())) return undefined;
  const zone = /^([+-])(\d\d):(\d\d)$/.exec(offset ?? "");
  if (zone === null) return time.toISOString().slice(0, 19);
  const minutes = Number(zone[2]) * 60 + Number(zone[3]);
  const ahead = (zone[1] === "-" ? -minutes : minutes) * 60_000;
  return `${new Date(time.getTime() - ahead).toISOString().slice(0, 19)}Z`;
}

function nameCamera(make: unknown, model: unknown): string | undefined {
  const words = [make, model]
    .filter((word) => typeof word === "string")
    .map((word) => word.replace(/[^\p{L}\p{N} ._()+-]/gu, "").trim())
    .filter((word) => word !== "");
  const [first = "", second = ""] = words;
  const name = second.toLowerCase().startsWith(first.toLowerCase())
    ? second || first
    : `${first} ${second}`;
  return name === "" ? undefined : name.slice(0, 60);
}

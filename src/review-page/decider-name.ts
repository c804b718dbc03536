// Who decides in a report; asked once, and proposed in the next one.
const key = "presscheck name";
let here = "";

export function readName(): string {
  try {
    return localStorage.getItem(key) ?? here;
  } catch {
    // The browser keeps nothing for files.
    return here;
  }
}

export function keepName(name: string): void {
  here = name;
  try {
    localStorage.setItem(key, name);
  } catch {
    // This window remembers it.
  }
}

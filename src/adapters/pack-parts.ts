// Two parts over one pipe: what is said in JSON, and the bytes it is about.

export interface Parts {
  /** Unchecked. */
  readonly said: unknown;
  readonly bytes: Uint8Array;
}

export function packParts(said: unknown, bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(JSON.stringify(said));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return [length, text, bytes];
}

/** Undefined when it is not what `packParts` makes. */
export function unpackParts(packed: Uint8Array): Parts | undefined {
  const buffer = Buffer.from(
    packed.buffer,
    packed.byteOffset,
    packed.byteLength,
  );
  if (buffer.length < 4) return undefined;
  const end = 4 + buffer.readUInt32BE(0);
  if (end > buffer.length) return undefined;
  try {
    const said: unknown = JSON.parse(buffer.toString("utf8", 4, end));
    return { said, bytes: buffer.subarray(end) };
  } catch {
    return undefined;
  }
}

/** Everything that comes over standard input. */
export async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>)
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Ends the process once all of it is written. */
export function answerParts(said: unknown, bytes: Uint8Array): void {
  const whole = Buffer.concat(packParts(said, bytes));
  process.stdout.write(whole, () => process.exit(0));
}

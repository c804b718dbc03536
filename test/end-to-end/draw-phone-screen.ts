import sharp from "sharp";

/** What a phone would show of the practice app: its refusal, with or without codes on it. */
export function drawPhoneScreen(
  codes: "with codes" | "plain",
): Promise<Buffer> {
  const lines = [
    "This code is incorrect.",
    ...(codes === "with codes" ? ["4821 7730", "1902 5568"] : []),
    "Confirm",
    "Try another way",
  ];
  const text = lines
    .map(
      (line, at) =>
        `<text x="60" y="${300 + at * 130}" font-size="48" font-family="Liberation Sans, Arial">${line}</text>`,
    )
    .join("");
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1600"><rect width="100%" height="100%" fill="#fff"/>${text}</svg>`,
    ),
  )
    .png()
    .toBuffer();
}

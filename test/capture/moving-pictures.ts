/** A GIF of two frames, red and blue, 50 ms each, without end. */
export const movingPicture = Buffer.concat([
  Buffer.from("GIF89a"),
  Buffer.from([2, 0, 2, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255]),
  Buffer.from([0x21, 0xff, 11]),
  Buffer.from("NETSCAPE2.0"),
  Buffer.from([3, 1, 0, 0, 0]),
  // Each: 5 hundredths of a second, 2 × 2 pixels, packed by LZW (GIF89a, appendix F).
  ...[
    [0x84, 0x51],
    [0x8c, 0x53],
  ].map((packed) =>
    Buffer.from([
      0x21,
      0xf9,
      4,
      0,
      5,
      0,
      0,
      0,
      0x2c,
      0,
      0,
      0,
      0,
      2,
      0,
      2,
      0,
      0,
      2,
      2,
      ...packed,
      0,
    ]),
  ),
  Buffer.from([0x3b]),
]);

/** A drawing that moves by itself, as a picture of its own. */
export const cornerFilm =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20"><rect width="9" height="9"><animate attributeName="x" from="0" to="90" dur="0.7s" repeatCount="indefinite"/></rect></svg>';

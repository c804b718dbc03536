// The way to a screen and the device, as an editor reads them.
import { expect, test } from "vitest";
import {
  describeHop,
  describeDevice,
  describeServer,
} from "../../src/report/describe-way.ts";

const hop = {
  url: "https://example.com/",
  status: 200,
  server: undefined,
  tls: undefined,
  certificate: undefined,
};

test.each([
  [200, "opened (200)"],
  [301, "led on (301)"],
  [304, "unchanged, opened from before (304)"],
  [403, "refused (403)"],
  [410, "not there (410)"],
  [418, "another answer (418)"],
  [429, "too many requests (429)"],
  [503, "an error of the site (503)"],
])("the answer %i is told in words", (status, words) => {
  expect(describeHop({ ...hop, status })).toBe(words);
});

test("of a server only what is known is told, and the certificate is cut for the eye", () => {
  const certificate = "0123456789abcdef".repeat(4);
  expect([
    describeServer(hop),
    describeServer({ ...hop, server: "192.0.2.7" }),
    describeServer({
      ...hop,
      server: "192.0.2.7",
      tls: "TLS 1.3",
      certificate,
    }),
  ]).toEqual([
    undefined,
    "from 192.0.2.7",
    "from 192.0.2.7, TLS 1.3, certificate 0123456789abcdef…",
  ]);
});

test("a device is told by name, size and hand; a desktop has no name", () => {
  const device = {
    name: "iPhone 15",
    width: 393,
    height: 659,
    scale: 3,
    input: "touch",
    userAgent: "Mozilla/5.0",
  } as const;
  expect([
    describeDevice(device),
    describeDevice({ ...device, name: undefined, scale: 1, input: "mouse" }),
  ]).toEqual([
    "iPhone 15, 393 × 659, 3 picture dots to a point, touch",
    "a desktop window, 393 × 659, mouse",
  ]);
});

import { expect, test } from "vitest";
import {
  joinPrivateHosts,
  privateHostSchema,
} from "../../src/model/private-host.ts";

test.each([
  "help.intranet:8443",
  "intranet:80",
  "localhost:3000",
  "192.168.1.20:443",
  "[fd00::20]:8443",
  "a.b-c.example:65535",
])("%s is a private host", (entry) => {
  expect(privateHostSchema.safeParse(entry).success).toBe(true);
});

test.each([
  "help.intranet",
  "https://help.intranet:8443",
  "Help.intranet:8443",
  "help.intranet:0",
  "help.intranet:08443",
  "help.intranet:70000",
  "help.intranet:8443/path",
  "user@help.intranet:8443",
  "*.intranet:8443",
  "127.1:80",
  "0x7f000001:80",
  "2130706433:80",
  "[0:0:0:0:0:0:0:1]:80",
  "[::1%lo]:80",
  "１２７.0.0.1:80",
  "help intranet:80",
  ":80",
  "",
])("%j is none", (entry) => {
  expect(privateHostSchema.safeParse(entry).success).toBe(false);
});

test("opened is what both files name; of the others the file is known in which they are missing", () => {
  const byPlatform = new Map([
    ["checkpoints/a/platform.yaml", ["a.intranet:1", "both.intranet:2"]],
    ["checkpoints/b/platform.yaml", ["b.intranet:3"]],
  ]);
  expect(
    joinPrivateHosts(byPlatform, ["both.intranet:2", "c.intranet:4"]),
  ).toEqual({
    open: new Set(["both.intranet:2"]),
    missingIn: new Map([
      ["a.intranet:1", "presscheck.yaml"],
      ["b.intranet:3", "presscheck.yaml"],
      ["c.intranet:4", "platform.yaml"],
    ]),
  });
});

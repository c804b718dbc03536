import { expect, test } from "vitest";
import type { RawRequest } from "../../src/review-server/judge-request.ts";
import { judgeRequest } from "../../src/review-server/judge-request.ts";

const port = 4321;
const own = "127.0.0.1:4321";

const read: RawRequest = {
  method: "GET",
  target: "/api/queue",
  headers: [
    ["Host", own],
    ["Sec-Fetch-Site", "same-origin"],
    ["Sec-Fetch-Mode", "cors"],
  ],
};
const write: RawRequest = {
  method: "POST",
  target: "/api/decisions",
  headers: [
    ["Host", own],
    ["Origin", `http://${own}`],
    ["Sec-Fetch-Site", "same-origin"],
    ["Content-Type", "application/json"],
  ],
};

function replace(
  request: RawRequest,
  name: string,
  ...values: readonly string[]
): RawRequest {
  const others = request.headers.filter(
    ([key]) => key.toLowerCase() !== name.toLowerCase(),
  );
  return {
    ...request,
    headers: [
      ...others,
      ...values.map((value): [string, string] => [name, value]),
    ],
  };
}

test.each([
  ["the page's own reading", read],
  ["the page's own writing", write],
  [
    "a program that reads and says nothing of itself",
    replace(replace(read, "Sec-Fetch-Site"), "Sec-Fetch-Mode"),
  ],
  [
    "an address that is typed in",
    {
      ...replace(
        replace(read, "Sec-Fetch-Site", "none"),
        "Sec-Fetch-Mode",
        "navigate",
      ),
      target: "/",
    },
  ],
  [
    "a link to the page that is followed",
    {
      ...replace(
        replace(read, "Sec-Fetch-Site", "cross-site"),
        "Sec-Fetch-Mode",
        "navigate",
      ),
      target: "/",
    },
  ],
  [
    "JSON that names its letters",
    replace(write, "Content-Type", "application/json; charset=utf-8"),
  ],
] satisfies [string, RawRequest][])("is answered: %s", (_name, request) => {
  expect(judgeRequest(request, port)).toBe(undefined);
});

test.each([
  ["another name", 421, replace(read, "Host", "evil.example")],
  [
    "a name that leads to 127.0.0.1",
    421,
    replace(read, "Host", "127.0.0.1.nip.io:4321"),
  ],
  ["localhost", 421, replace(read, "Host", "localhost:4321")],
  ["localhost with a dot", 421, replace(read, "Host", "localhost.:4321")],
  ["the address with a dot", 421, replace(read, "Host", "127.0.0.1.:4321")],
  [
    "another spelling of the address",
    421,
    replace(read, "Host", "2130706433:4321"),
  ],
  ["another port", 421, replace(read, "Host", "127.0.0.1:4322")],
  ["no port", 421, replace(read, "Host", "127.0.0.1")],
  ["white space in the name", 421, replace(read, "Host", `${own} `)],
  ["two names", 421, replace(read, "Host", own, "evil.example")],
  ["no name", 421, replace(read, "Host")],
  [
    "a whole address as target",
    400,
    { ...read, target: "http://evil.example/api/queue" },
  ],
  [
    "a target without a host before it",
    400,
    { ...read, target: "//evil.example/api/queue" },
  ],
  ["a target that is no path", 400, { ...read, target: "*" }],
  [
    "letters that are not ASCII in the target",
    400,
    { ...read, target: "/\u00E9" },
  ],
  ["an upgrade", 400, replace(read, "Upgrade", "websocket")],
  [
    "another site's reading",
    403,
    replace(read, "Sec-Fetch-Site", "cross-site"),
  ],
  ["another port's reading", 403, replace(read, "Sec-Fetch-Site", "same-site")],
  [
    "a picture of another page",
    403,
    {
      ...replace(
        replace(read, "Sec-Fetch-Site", "cross-site"),
        "Sec-Fetch-Mode",
        "no-cors",
      ),
      target: "/",
    },
  ],
  [
    "following a link to a blob",
    403,
    {
      ...replace(
        replace(read, "Sec-Fetch-Site", "cross-site"),
        "Sec-Fetch-Mode",
        "navigate",
      ),
      target: `/blobs/${"a".repeat(64)}`,
    },
  ],
  ["writing without an origin", 403, replace(write, "Origin")],
  ["writing from nowhere", 403, replace(write, "Origin", "null")],
  [
    "writing from another page",
    403,
    replace(write, "Origin", "http://evil.example"),
  ],
  [
    "writing from another port",
    403,
    replace(write, "Origin", "http://127.0.0.1:4322"),
  ],
  ["writing from https", 403, replace(write, "Origin", `https://${own}`)],
  [
    "two origins",
    403,
    replace(write, "Origin", `http://${own}`, "http://evil.example"),
  ],
  [
    "a browser that says nothing of who asks",
    403,
    replace(write, "Sec-Fetch-Site"),
  ],
  [
    "writing that another site began",
    403,
    replace(write, "Sec-Fetch-Site", "cross-site"),
  ],
  [
    "writing that an address bar began",
    403,
    replace(write, "Sec-Fetch-Site", "none"),
  ],
  ["a form's plain text", 415, replace(write, "Content-Type", "text/plain")],
  [
    "a form",
    415,
    replace(write, "Content-Type", "application/x-www-form-urlencoded"),
  ],
  [
    "a form with a file",
    415,
    replace(write, "Content-Type", "multipart/form-data; boundary=a"),
  ],
  [
    "plain text that mentions JSON",
    415,
    replace(write, "Content-Type", "text/plain; application/json"),
  ],
  ["no type", 415, replace(write, "Content-Type")],
  ["another method", 405, { ...write, method: "PUT" }],
  ["a question before writing", 405, { ...write, method: "OPTIONS" }],
  ["a method in small letters", 405, { ...read, method: "get" }],
] satisfies [string, number, RawRequest][])(
  "is refused: %s",
  (_name, status, request) => {
    expect(judgeRequest(request, port)?.status).toBe(status);
  },
);

// The site of the follow bench: /guide/<n> opens, is moved, gone, refused or slow by
// its number. Prints its port when it listens, and with each line on stdin how many
// requests came since the last, and how many at once.
import { createServer } from "node:https";
import { readFileSync } from "node:fs";

const { key, cert } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const slowMs = 100;
const words = "What readers see when they sign in again on another phone. ";
let requests = 0;
let open = 0;
let most = 0;

const server = createServer({ key, cert }, (request, response) => {
  requests += 1;
  open += 1;
  most = Math.max(most, open);
  response.on("close", () => (open -= 1));
  const number = Number(/^\/guide\/(\d+)$/.exec(request.url)?.[1] ?? "NaN");
  const type = { "content-type": "text/html; charset=utf-8" };
  const send = () =>
    response
      .writeHead(200, type)
      .end(
        `<!doctype html><title>Guide ${number}</title><h1>Guide ${number}</h1>${`<p>${words}</p>`.repeat(20)}`,
      );
  if (Number.isNaN(number) || number > 1_000_000)
    response.writeHead(404, type).end("Not found");
  else if (number % 20 === 1)
    response.writeHead(301, { location: `/guide/${number + 1}` }).end();
  else if (number % 20 === 5) response.writeHead(404, type).end("Not found");
  else if (number % 20 === 9)
    response.writeHead(429, { "retry-after": "0" }).end();
  else if (number % 20 === 13) setTimeout(send, slowMs);
  else send();
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.on("data", () => {
  console.log(JSON.stringify({ requests, most }));
  requests = 0;
  most = 0;
});
process.stdin.on("end", () => process.exit());

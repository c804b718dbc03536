// The floor: undici asking for every address, 50 at once, connections kept. It reads
// no article, follows no redirect and judges nothing.
// Run by follow.js: node follow-bare.js <origin> <links>
import { Agent, request } from "undici";

const [origin, links] = process.argv.slice(2);
const dispatcher = new Agent({
  connections: 50,
  connect: { rejectUnauthorized: false },
});
let next = 0;
const work = async () => {
  while (next < Number(links)) {
    const { body } = await request(`${origin}/guide/${next++}`, { dispatcher });
    await body.text();
  }
};
const started = performance.now();
await Promise.all(Array.from({ length: 50 }, work));
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
process.exit();

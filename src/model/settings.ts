// presscheck.yaml: settings are data, so an untrusted pull request runs nothing.
import { z } from "zod";
import { periodSchema } from "./period.ts";
import { privateHostSchema } from "./private-host.ts";
import { quarantineSchema } from "./quarantine.ts";

const folder = z
  .string()
  .regex(/^[A-Za-z0-9_-][A-Za-z0-9_./-]*$/, {
    message: "a folder inside the repository",
  })
  .refine((path) => !path.split("/").includes(".."), {
    message: "a folder inside the repository",
  });

export const settingsSchema = z.strictObject({
  articles: folder.default("articles"),
  checkpoints: folder.default("checkpoints"),
  reports: folder.default("reports"),
  target: z.enum(["live", "practice"]).default("live"),
  practice: z
    .strictObject({ release: z.union([z.literal(1), z.literal(2)]).default(1) })
    .default({ release: 1 }),
  locale: z.string().min(2).default("en-US"),
  timezone: z.string().min(1).default("UTC"),
  lookAgainAfter: periodSchema
    .default("1d")
    .describe("A capture younger than this is not repeated by verify."),
  followAgainAfter: periodSchema
    .default("7d")
    .describe("How long an official link seen alive counts as alive."),
  budgets: z
    .strictObject({
      captureSeconds: z
        .int()
        .min(5)
        .max(600)
        .default(90)
        .describe("What one look at one screen on one device may take."),
      runMinutes: z
        .int()
        .min(1)
        .max(600)
        .default(60)
        .describe("What all looks of a run may take together."),
    })
    .prefault({}),
  quarantine: z
    .array(quarantineSchema)
    .default([])
    .describe(
      "Screens that do not look the same twice, each with who mends it by when. Their articles are held.",
    ),
  privateHosts: z
    .array(privateHostSchema)
    .default([])
    .describe(
      "Services on your own network, as host:port; opened only when a platform.yaml names them too.",
    ),
  politeness: z
    .strictObject({
      atOnce: z
        .int()
        .min(1)
        .max(100)
        .default(24)
        .describe("Official pages asked for at the same time, of all sites."),
      perSite: z
        .int()
        .min(1)
        .max(20)
        .default(2)
        .describe("Official pages asked for at the same time, of one site."),
      pauseMs: z
        .int()
        .min(0)
        .max(60_000)
        .default(250)
        .describe("Milliseconds between two requests to one site."),
      patienceSeconds: z
        .int()
        .min(0)
        .max(600)
        .default(30)
        .describe(
          "How long a site that asks us to wait is waited for; one that asks for more is asked again another time.",
        ),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

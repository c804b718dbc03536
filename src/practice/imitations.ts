// The platforms that can be practised on.
import type { Hono } from "hono";
import type { Wait } from "./faults.tsx";
import { createGithub, githubHosts } from "./github/create-github.ts";
import { githubEnvironment } from "./github/sign-in.tsx";
import { instagramEnvironment } from "./instagram/accounts.ts";
import {
  createInstagram,
  instagramHosts,
} from "./instagram/create-instagram.ts";
import type { Release } from "./releases.ts";

export interface Imitation {
  /** The platform's id: its folder under checkpoints/. */
  readonly id: string;
  readonly hosts: readonly string[];
  /** Values of the environment variables that recipes read on practice. */
  readonly environment: Readonly<Record<string, string>>;
  /** Request → Response. */
  readonly app: Hono;
}

const environmentById: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = { instagram: instagramEnvironment, github: githubEnvironment };

export interface ImitationOptions {
  readonly release: Release;
  /** Spends the time of a slow answer. */
  readonly wait: Wait;
}

/** All imitations. What they know of a visitor is in the visitor's cookie. */
export function createImitations(
  options: ImitationOptions,
): readonly Imitation[] {
  const { release, wait } = options;
  return [
    {
      id: "instagram",
      hosts: instagramHosts,
      environment: instagramEnvironment,
      app: createInstagram(release, wait),
    },
    {
      id: "github",
      hosts: githubHosts,
      environment: githubEnvironment,
      app: createGithub(wait),
    },
  ];
}

/** What a platform's recipes find in place of the environment on practice; empty for a platform nobody imitates. */
export function practiceEnvironment(
  platformId: string,
): Readonly<Record<string, string>> {
  return environmentById[platformId] ?? {};
}

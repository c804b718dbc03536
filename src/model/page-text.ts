/** A page as a reader sees it, and the marks by which walls are recognised. */
export interface PageText {
  readonly title: string;
  readonly firstHeading: string;
  /** Blocks of text, a line each. */
  readonly lines: readonly string[];
  /** The lines that are the page's own words: no navigation, no links, no buttons. */
  readonly prose: readonly string[];
  /** How many words these lines have. */
  readonly ownWords: number;
  /** How many headings there are below the first level. */
  readonly subheadings: number;
  /** What stands on buttons and links in the page itself. */
  readonly controls: readonly string[];
  readonly passwordFields: number;
  readonly textFields: number;
  /** Buttons and choices in the page itself. */
  readonly buttons: number;
  /** It asks search engines to leave it out: help does not, walls and error pages do. */
  readonly isUnlisted: boolean;
  /** Where scripts, frames and pictures come from. */
  readonly embeds: readonly string[];
  /** What is shown where no script runs. */
  readonly withoutScript: string;
  /** Names that an address can point at after its #. */
  readonly names: ReadonlySet<string>;
  /** Where the page sends its reader by itself, within five seconds. */
  readonly sendsOnTo: string | undefined;
}

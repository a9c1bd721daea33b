/// <reference lib="dom" />
/** `<an-sinh tool="dong" lang="vi" form="v2;i=2tr" base="https://…/"></an-sinh>` */
export interface AnSinhElement extends HTMLElement {
  /** Where the site lies; undefined where the attribute is no address, and where it is missing although a bundler moved the script. */
  readonly base: URL | undefined;
  addEventListener(
    type: "resize",
    listener: (event: CustomEvent<{ height: number }>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "an-sinh": AnSinhElement;
  }
}

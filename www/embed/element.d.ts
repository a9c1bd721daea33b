/** `<an-sinh tool="dong" lang="vi" form="v2;i=2tr" base="https://…/"></an-sinh>` */
export interface AnSinhElement extends HTMLElement {
  /** Where the site lies. */
  readonly base: URL;
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

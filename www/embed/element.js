// <an-sinh tool="dong" lang="vi"></an-sinh>: a tool of An Sinh inside of another page.
//
// The tool runs in a frame of its own origin, within a shadow root: neither page sees the other's styles, and nothing
// that is typed reaches the page around it. The frame tells one thing only, how tall it is.
//
// A classic script: as a module it would need leave (CORS) from a host that is not the page's own.
(() => {
  // Outside of a page there are no elements: on a server, in a worker.
  if (typeof customElements === "undefined" || typeof document === "undefined") return;
  // Where this file was loaded from; a bundler moves it, and then the attribute `base` is needed.
  const SELF = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;
  const TOOLS = ["dong", "tan-nha", "ho-gia-dinh", "huu-tri", "heo-dat", "tien-do", "chi-tieu", "danh-sach", "doi-chieu", "quy-dinh", "tu-kiem-tra"];
  const NAMES = { vi: "An Sinh – tính BHXH tự nguyện và BHYT hộ gia đình", en: "An Sinh – social and health insurance calculator" };
  const WITHOUT_BASE = {
    vi: "An Sinh: thuộc tính “base” của <an-sinh> chưa phải là địa chỉ nơi đặt An Sinh, ví dụ https://example.org/ansinh/.",
    en: "An Sinh: the attribute “base” of <an-sinh> is not an address where An Sinh lies, such as https://example.org/ansinh/.",
  };
  const FIRST_HEIGHT = 640;
  const GREATEST_HEIGHT = 20_000;
  const WEB = ["https:", "http:", "file:"];

  function addressOf(text, from) {
    try {
      return new URL(text, from);
    } catch {
      return undefined;
    }
  }

  class AnSinhElement extends HTMLElement {
    static observedAttributes = ["tool", "lang", "form", "base"];

    #frame = document.createElement("iframe");
    /** What stands in place of a frame that has no address. */
    #wrong = document.createElement("p");
    #heard = (event) => this.#hear(event);
    #waits = false;

    constructor() {
      super();
      const frame = this.#frame;
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.allow = "clipboard-write; web-share";
      // Set one by one: a content security policy forbids style attributes, not this.
      Object.assign(frame.style, { display: "block", width: "100%", border: "0", height: `${FIRST_HEIGHT}px` });
      this.#wrong.setAttribute("role", "alert");
      this.attachShadow({ mode: "closed" }).append(frame);
    }

    connectedCallback() {
      if (!this.style.display) this.style.display = "block";
      addEventListener("message", this.#heard);
      this.#show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#heard);
    }

    attributeChangedCallback() {
      if (!this.isConnected || this.#waits) return;
      // Several attributes that change together are one change.
      this.#waits = true;
      queueMicrotask(() => {
        this.#waits = false;
        if (this.isConnected) this.#show();
      });
    }

    /** Where the site lies: around the folder of this file, unless `base` says otherwise; nowhere if that is no address. */
    get base() {
      const said = this.getAttribute("base");
      const base = said === null ? (SELF ? addressOf("..", SELF) : undefined) : addressOf(said, document.baseURI);
      return base && WEB.includes(base.protocol) ? base : undefined;
    }

    #show() {
      const lang = this.getAttribute("lang") === "en" ? "en" : "vi";
      const { base } = this;
      if (!base) {
        this.#wrong.textContent = WITHOUT_BASE[lang];
        this.#frame.replaceWith(this.#wrong);
        return;
      }
      this.#wrong.replaceWith(this.#frame);
      const asked = this.getAttribute("tool") ?? "";
      const tool = TOOLS.includes(asked) ? asked : "dong";
      const address = new URL(`${lang === "en" ? "en/" : ""}${tool}/`, base);
      const form = this.getAttribute("form");
      if (form) address.hash = form;
      this.#frame.title = NAMES[lang];
      if (this.#frame.src !== address.href) this.#frame.src = address.href;
    }

    #hear({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== this.base?.origin) return;
      const height = data?.ansinh === "height" ? Math.ceil(Number(data.height)) : 0;
      if (!(height > 0 && height <= GREATEST_HEIGHT)) return;
      this.#frame.style.height = `${height}px`;
      this.dispatchEvent(new CustomEvent("resize", { detail: { height } }));
    }
  }

  if (!customElements.get("an-sinh")) customElements.define("an-sinh", AnSinhElement);
})();

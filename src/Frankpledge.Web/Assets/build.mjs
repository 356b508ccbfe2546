// Bundles the style sheets, scripts, fonts and pictures under names that carry a hash of their content.
// Usage: node build.mjs FOLDER. Writes the files, each style sheet and script also as .gz and .br, and names.json (plain name to hashed name).
import { build } from "esbuild";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];

// GDS Transport and the crest are reserved for gov.uk: neither reaches our pages.
const withoutCrown = {
  name: "without-crown",
  setup: (bundle) => bundle.onLoad({ filter: /govuk-frontend\.min\.css$/ }, ({ path }) => ({
    loader: "css",
    contents: readFileSync(path, "utf8")
      .replaceAll(/@font-face\{[^}]*GDS Transport[^}]*\}/g, "")
      .replaceAll("@media screen\\0 and", "@media not all and") // a rule for one old browser that is not valid CSS
      .replaceAll(/GDS Transport,arial,sans-serif/g, "var(--font)")
      .replaceAll(/[a-z-]+:url\(\/assets\/images\/govuk-crest\.svg\);?/g, ""),
  })),
};

const scripts = readdirSync(join(here, "js")).filter((file) => file.endsWith(".js")).map((file) => `js/${file}`);
rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["css/site.css", "img/mark.svg", ...scripts],
  outdir: out, entryNames: "[name]-[hash]", assetNames: "[name]-[hash]",
  bundle: true, minify: true, metafile: true, format: "esm", logLevel: "warning",
  loader: { ".woff2": "file", ".svg": "copy" },
  plugins: [withoutCrown],
});

const names = {};
for (const path of Object.keys(metafile.outputs)) {
  const file = basename(path);
  names[file.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1")] = file;
  if ([".css", ".js", ".svg"].includes(extname(file))) {
    const content = readFileSync(join(out, file));
    writeFileSync(join(out, `${file}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(out, `${file}.br`), brotliCompressSync(content));
  }
}
writeFileSync(join(out, "names.json"), JSON.stringify(names, null, 2));

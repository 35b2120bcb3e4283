// node write.mjs CARDS FILE: one product per card in one assembly each, with the figures that the benchmark gives our own cards.
import { writeFileSync } from 'node:fs';
import lcax from './wasm.mjs';

const [, , count, file] = process.argv;
const categories = lcax.impactCategories().slice(0, 19);
const modules = lcax.lifeCycleModules();
const score = (card, row, column) => (((card * 31 + row * 7 + column * 3) % 97) + 10) / 100;
const none = { comment: null, metaData: null };

const declaration = card => ({
  ...none, type: 'EPD', id: `declaration-${card}`, name: `Product ${card}`, declaredUnit: 'm3', version: '1', publishedDate: '2026-03-14',
  validUntil: '2031-03-14', formatVersion: '3.4.3', source: null, referenceServiceLife: 75, standard: 'en15804a2', location: 'nld',
  subtype: 'generic', conversions: null,
  impacts: Object.fromEntries(categories.map((category, row) =>
    [category, Object.fromEntries(modules.map((module, column) => [module, score(card, row, column)]))])),
});
const assembly = card => ({
  ...none, type: 'assembly', id: `assembly-${card}`, name: `Element ${card}`, description: null, quantity: 1, unit: 'pcs', classification: null,
  results: null,
  products: [{
    type: 'product', id: `product-${card}`, name: `Product ${card}`, description: null, referenceServiceLife: 30,
    impactData: [declaration(card)], quantity: card + 1, unit: 'm3', transport: null, results: null, metaData: null,
  }],
});
writeFileSync(file, JSON.stringify({
  ...none, id: 'project', name: 'House', description: null, location: { country: 'nld', city: null, address: null }, owner: null,
  formatVersion: '3.4.3', lciaMethod: null, classificationSystems: null, referenceStudyPeriod: 75, lifeCycleModules: modules,
  impactCategories: categories, assemblies: Array.from({ length: +count }, (_, card) => assembly(card)), results: null, projectInfo: null,
  projectPhase: 'technical_design',
  softwareInfo: { lcaSoftware: 'benchmark', lcaSoftwareVersion: null, goalAndScopeDefinition: null, calculationType: null },
}));

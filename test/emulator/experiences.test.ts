import { expect, test } from 'vitest';

import { appExperience, experiences, viewIn, viewsOf } from '../../src/emulator/world/experiences.js';
import type { WorldView } from '../../src/emulator/world/model.js';
import { world } from '../../src/emulator/world/world.js';

const fronts = [...experiences, appExperience];
const withInner = (views: readonly WorldView[]): WorldView[] =>
  views.flatMap((view) => [view, ...withInner(view.views ?? [])]);

const pages = fronts.flatMap(({ id, views }) => [
  ...withInner(views).map((view) => ({ experienceId: id, view })),
  ...world.categories.flatMap(viewsOf).map((view) => ({ experienceId: id, view })),
]);

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

test('every view has an id of its own, by which each experience finds it', () => {
  const own = [...fronts.flatMap(({ views }) => withInner(views)), ...world.categories.flatMap(viewsOf)];
  const ids = [...own, ...fronts, ...appExperience.navigation].map(({ id }) => id);
  expect(ids.filter((id) => !uuid.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { experienceId, view } of pages) expect(viewIn(experienceId, view.id)).toEqual(view);
  expect(viewIn(own[0]!.id, own[0]!.id)).toBeUndefined();
});

test('every category and link of a component leads somewhere', () => {
  const kinds = new Set<string>();
  const types = new Set<string>();
  for (const { experienceId, view } of pages) {
    for (const { kind, categoryId, link } of view.components ?? []) {
      kinds.add(kind);
      if (kind === 'Strand' || kind === 'Grid') expect(world.category(categoryId ?? '')).toBeDefined();
      if (link === undefined) continue;
      types.add(link.type);
      const { target } = link;
      expect(link.type === 'EMS_VIEW' ? viewIn(experienceId, target) : world.category(target)).toBeDefined();
    }
  }
  expect([...kinds].toSorted()).toEqual(['Grid', 'Image', 'Strand', 'Text']);
  expect([...types].toSorted()).toEqual(['EMS_CATEGORY', 'EMS_VIEW']);
});

test('every place of the app’s navigation leads to a view', () => {
  for (const { viewId } of appExperience.navigation) expect(viewIn(appExperience.id, viewId)).toBeDefined();
});

test('every category is shown by some experience, and has a page of its own', () => {
  const shown = experiences.flatMap(({ views }) =>
    views.flatMap(({ components }) => (components ?? []).map(({ categoryId }) => categoryId)),
  );
  expect(world.categories.filter(({ id }) => !shown.includes(id))).toEqual([]);
  for (const category of world.categories) expect(viewsOf(category).length).toBeGreaterThan(0);
});

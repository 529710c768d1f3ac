/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.fakes.World;

/** The same bits for any number of threads, jobs and bytes. */
class DeterminismTest {

	private static final String YAML = """
			recital: 1
			seed: 11
			steps:
			  data:  {uses: tiny}
			  split: {uses: halves, from: {data: data}, with: {folds: 2, repeats: 2}}
			  a:     {uses: walks, from: {split: split}}
			  b:     {uses: walks, from: {split: split}}
			  own:   {uses: degrees, from: {data: data, fit: split}}
			  both:  {uses: counts, from: {split: split, features: [own], recommenders: [a, b]}}
			  judge: {uses: hits, from: {split: split, recommenders: [a, b, both]}}
			""";

	@TempDir
	Path folder;

	/** Models and arrays of evaluations of a run, by name. */
	private static Map<String, byte[]> results(Path run) throws Exception {
		Map<String, byte[]> found = new TreeMap<>();
		for (RunFolder.ModelFile m : RunFolder.open(run).models()) {
			found.put(m.file().getFileName().toString(), Files.readAllBytes(m.file()));
		}
		found.put("evaluation", Files.readAllBytes(run.resolve("evaluations/judge/evaluation.data")));
		return found;
	}

	private Map<String, byte[]> run(String name, int processors, int jobs, long memory, String yaml) throws Exception {
		World world = new World(folder.resolve(name));
		world.processors = processors;
		world.jobs = jobs;
		world.memory = memory;
		RunOutcome outcome = world.run(yaml);
		assertEquals(RunOutcome.Result.DONE, outcome.result(), outcome.record().errors().toString());
		return results(outcome.folder());
	}

	@Test
	void oneTwoAndSevenThreadsGiveTheSameBits() throws Exception {
		Map<String, byte[]> one = run("one", 1, 1, 0, YAML);
		assertEquals(13, one.size());
		int[][] others = { { 2, 1 }, { 2, 2 }, { 7, 1 }, { 7, 7 } };
		for (int[] o : others) {
			Map<String, byte[]> other = run("p" + o[0] + "j" + o[1], o[0], o[1], 0, YAML);
			assertEquals(one.keySet(), other.keySet());
			one.forEach((name, bytes) -> assertArrayEquals(bytes, other.get(name), name));
		}
	}

	@Test
	void aSmallBudgetOfMemoryChangesNothing() throws Exception {
		Map<String, byte[]> plenty = run("plenty", 2, 2, 0, YAML);
		Map<String, byte[]> little = run("little", 2, 2, 1, YAML);
		plenty.forEach((name, bytes) -> assertArrayEquals(bytes, little.get(name), name));
	}

	@Test
	void whatComesFromTheCacheIsNoDifferent() throws Exception {
		World world = new World(folder);
		world.run(YAML.substring(0, YAML.indexOf("  both:")));
		world.reopen();
		Map<String, byte[]> rest = results(world.run(YAML).folder());
		Map<String, byte[]> fresh = run("fresh", 2, 2, 0, YAML);
		fresh.forEach((name, bytes) -> assertArrayEquals(bytes, rest.get(name), name));
	}

	@Test
	void stepsPartsAndSeedsDrawDifferently() throws Exception {
		Map<String, byte[]> found = run("x", 2, 2, 0, YAML);
		assertNotEquals(java.util.Arrays.hashCode(found.get("a-r0f0.recital-model")), java.util.Arrays.hashCode(found.get("b-r0f0.recital-model")));
		Map<String, byte[]> other = run("y", 2, 2, 0, YAML.replace("seed: 11", "seed: 12"));
		assertNotEquals(java.util.Arrays.hashCode(found.get("a-r0f0.recital-model")), java.util.Arrays.hashCode(other.get("a-r0f0.recital-model")));
	}
}

/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Features;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.problem.InputException;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.World;

/** What a run gives and leaves behind. */
class RunnerTest {

	@TempDir
	Path folder;

	@Test
	void aRunIsAFolderWithRecordEvaluationModelsAndWhatWasHeldOut() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run(World.SIMPLE);
		assertEquals(List.of(), outcome.record().errors());
		assertEquals(Result.DONE, outcome.result());
		RunFolder run = RunFolder.open(outcome.folder());
		assertEquals(run.folder().getFileName().toString(), run.record().id());
		assertTrue(run.record().id().matches("\\d{8}-\\d{6}-[0-9a-f]{6}"), run.record().id());
		assertEquals(World.SIMPLE, Files.readString(run.folder().resolve("pipeline.recital.yaml")));
		assertEquals(World.SIMPLE, run.record().text());
		assertEquals(5, run.record().seed());
		Evaluation e = run.evaluation().orElseThrow();
		assertEquals(List.of("pop"), e.recommenders());
		assertEquals(2, e.parts().size());
		assertEquals(2, e.lists().size());
		RunHeader.Found found = run.record().header().results().getFirst();
		assertEquals(e.overall("pop", "hits@5"), found.value());
		assertEquals(2, run.models().size());
		RecommenderModel model = run.model("pop", 1, World.contributions());
		assertEquals("Film 1", model.items().label(1));
		assertEquals("104", model.users().ids().id(4));
		assertEquals(20, run.heldOut(0).orElseThrow().rows());
		assertTrue(run.heldOut(0).orElseThrow().size() > 0);
		assertTrue(run.heldOut(2).isEmpty());
	}

	@Test
	void aModelWorksWithoutCacheAndTrainingSet() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run(World.SIMPLE);
		RecommenderModel before = RunFolder.open(outcome.folder()).model("pop", 0, World.contributions());
		world.store.clear();
		assertEquals(0, world.store.entries());
		RecommenderModel after = RunFolder.open(outcome.folder()).model("pop", 0, World.contributions());
		float[] a = new float[30];
		float[] b = new float[30];
		before.recommender().score(3, a);
		after.recommender().score(3, b);
		org.junit.jupiter.api.Assertions.assertArrayEquals(a, b);
		assertEquals(before.seen().size(), after.seen().size());
	}

	@Test
	void theRecordNamesParametersSeedsBundlesTimesAndEnvironment() throws Exception {
		World world = new World(folder);
		RunRecord record = RunFolder.open(world.run(World.SIMPLE).folder()).record();
		assertEquals("300", record.header().parameters().get("data.events"));
		RunRecord.StepRecord split = record.step("split").orElseThrow();
		assertEquals(2L, split.parameters().get("folds"));
		assertEquals("splitter", split.kind());
		assertEquals(6, split.line());
		assertEquals(List.of("data.data"), split.inputs().get("data"));
		assertEquals(split.parts().get(0).seed(), split.parts().get(1).seed(), "the parts of a splitter share its seed");
		RunRecord.StepRecord pop = record.step("pop").orElseThrow();
		assertFalse(pop.parts().get(0).seed() == pop.parts().get(1).seed());
		assertEquals("part r0f1, 0 features, 0 partners", pop.parts().get(1).notes().getFirst());
		assertEquals(64, pop.parts().get(0).key().length());
		assertEquals("gathered", record.step("judge").orElseThrow().gathered().part());
		assertTrue(record.bundles().size() >= 2, record.bundles().toString());
		assertTrue(record.environment().keySet().containsAll(List.of("java", "system", "cpu", "processors", "heap")));
		assertEquals(1, record.warnings().size());
		assertEquals(1, record.header().warnings());
	}

	@Test
	void asASummaryForReports() throws Exception {
		World world = new World(folder);
		RunFolder run = RunFolder.open(world.run(World.SIMPLE).folder());
		var summary = run.summary();
		assertEquals("Test", summary.name());
		assertEquals(run.record().id(), summary.id());
		assertTrue(summary.steps().get("pop").startsWith("counts, done in "), summary.steps().get("pop"));
		assertEquals("2", summary.parameters().get("split.folds"));
		assertEquals(List.of("pop"), summary.evaluation().recommenders());
		RunFolder none = RunFolder.open(world.run("recital: 1\nseed: 1\nsteps:\n  data: {uses: tiny}\n").folder());
		assertEquals(List.of(), none.summary().evaluation().recommenders());
		assertTrue(none.evaluation().isEmpty());
	}

	@Test
	void upToAStepRunsThatStepAndWhatItNeeds() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run(new RunRequest(world.pipeline(World.SIMPLE), "", Optional.of("split"), world.runs(), 1, 0),
				new NullProgressMonitor());
		assertEquals(List.of("data", "split"), outcome.record().steps().stream().map(RunRecord.StepRecord::name).toList());
		assertEquals("Simple", outcome.record().title());
		assertEquals("split", outcome.record().header().upTo());
		assertEquals(0, Calls.take("counts"));
		InputException e = assertThrows(InputException.class, () -> world.run(new RunRequest(world.pipeline(World.SIMPLE), "",
				Optional.of("spilt"), world.runs(), 1, 0), new NullProgressMonitor()));
		assertTrue(e.getMessage().contains("There is no step 'spilt'"), e.getMessage());
	}

	@Test
	void aRerankerWorksOnWhatItIsGivenAndCanBeLoadedAgain() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run(World.SIMPLE + """
				  down:  {uses: upside-down, from: {recommender: pop, split: split}}
				""");
		assertEquals(List.of(), outcome.record().errors());
		RunFolder run = RunFolder.open(outcome.folder());
		float[] up = new float[30];
		float[] down = new float[30];
		run.model("pop", 0, World.contributions()).recommender().score(0, up);
		run.model("down", 0, World.contributions()).recommender().score(0, down);
		assertEquals(up[2], -down[2]);
		assertTrue(up[2] > 0);
	}

	@Test
	void featuresAndPartnersComeFromTheSamePart() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run(World.SIMPLE + """
				  own:   {uses: degrees, from: {data: data, fit: split}}
				  all:   {uses: degrees, from: {data: data}}
				  both:  {uses: counts, from: {split: split, features: [own, all], recommenders: [pop]}}
				""");
		assertEquals(List.of(), outcome.record().errors());
		assertEquals(2, outcome.record().step("own").orElseThrow().parts().size());
		assertEquals(1, outcome.record().step("all").orElseThrow().parts().size());
		assertEquals(List.of("part r0f1, 2 features, 1 partners"), outcome.record().step("both").orElseThrow().parts().get(1).notes());
		RunFolder run = RunFolder.open(outcome.folder());
		for (int part = 0; part < 2; part++) {
			float[] pop = new float[30];
			float[] both = new float[30];
			run.model("pop", part, World.contributions()).recommender().score(0, pop);
			run.model("both", part, World.contributions()).recommender().score(0, both);
			Features own = (Features) world.store.read(world.store.find(run.artifact("own", part).orElseThrow(), s -> { }).orElseThrow(),
					"features", World.contributions());
			Features all = (Features) world.store.read(world.store.find(run.artifact("all", part).orElseThrow(), s -> { }).orElseThrow(),
					"features", World.contributions());
			for (int i = 0; i < 30; i++) {
				float expected = pop[i];
				expected += own.data()[i] / 1024;
				expected += all.data()[i] / 1024;
				expected += pop[i] / 4096;
				assertEquals(expected, both[i], "item " + i + " of part " + part);
				assertEquals(pop[i], own.data()[i], "both count the events of the training side");
			}
		}
	}

	@Test
	void aValueWithoutCodecIsPassedOnAndTheRunSaysThatItIsNotKept() throws Exception {
		World world = new World(folder);
		String yaml = """
				recital: 1
				seed: 1
				steps:
				  data:   {uses: tiny}
				  secret: {uses: secret, from: {data: data}}
				  reveal: {uses: reveal, from: {secret: secret}}
				""";
		RunOutcome outcome = world.run(yaml);
		assertEquals(List.of(), outcome.record().errors());
		assertTrue(world.said.stream().anyMatch(s -> s.startsWith("secret warns What this step gave could not be kept")), world.said.toString());
		world.run(yaml);
		assertEquals(2, Calls.take("secret"), "it is computed again each time");
	}

	@Test
	void aValueIsGivenWithoutLeavingARun() throws Exception {
		World world = new World(folder);
		Object value = new Runner(world.store, World.contributions()).value(world.pipeline(World.SIMPLE), "judge", "evaluation", 0, null)
				.orElseThrow();
		assertTrue(value instanceof Evaluation);
		assertFalse(Files.exists(world.runs()));
		InputException e = assertThrows(InputException.class, () -> new Runner(world.store, World.contributions())
				.value(world.pipeline(World.SIMPLE), "judge", "evluation", 0, null));
		assertTrue(e.getMessage().contains("one of: evaluation"), e.getMessage());
	}

	@Test
	void scratchFoldersAreGoneAfterTheStep() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run("recital: 1\nseed: 1\nsteps:\n  m: {uses: mischief, with: {does: scratch}}\n");
		assertEquals(Result.DONE, outcome.result());
		assertNull(world.store.folder().resolve("tmp").toFile().listFiles((d, n) -> true).length == 0 ? null : "left behind");
	}

	@Test
	void networksAreKeptWithTheRunAndLoadedWithoutIt() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run("""
				recital: 1
				seed: 5
				steps:
				  data:  {uses: tiny}
				  split: {uses: halves, from: {data: data}}
				  deg:   {uses: degrees, from: {data: data}}
				  net:   {uses: shares, from: {split: split, features: deg}, with: {target: title}}
				""");
		assertEquals(List.of(), outcome.record().errors());
		RunFolder run = RunFolder.open(outcome.folder());
		assertEquals(List.of("net", "net"), run.networks().stream().map(n -> n.step()).toList());
		var model = run.network(run.networks().get(1), World.contributions());
		assertEquals("shares", model.trainer());
		assertTrue(model.learned().size() > 0);
		float[] p = new float[model.network().labels().size()];
		model.network().predict(new float[1], 1, p);
		float sum = 0;
		for (float v : p) {
			sum += v;
		}
		assertEquals(1, sum, 1e-5);
		assertEquals(1, model.network().curve().best());
	}
}

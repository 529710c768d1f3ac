/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.problem.Problem;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.World;
import org.recital.core.worker.AlikeAnswer;
import org.recital.core.worker.IndexChoice;
import org.recital.core.worker.Questions;
import org.recital.core.worker.SeenAnswer;

/** When all are compared and when the graph is asked. */
class AlikeItemsTest {

	private static final String YAML = """
			recital: 1
			name: Alike
			steps:
			  data: {uses: tiny, with: {items: 30}}
			  look: {uses: degrees, from: {data: data}}
			""";

	@TempDir
	Path folder;

	private World world;
	private Path image;

	@BeforeEach
	void open() throws Exception {
		world = new World(folder);
		image = Files.writeString(folder.resolve("image.png"), "what the fake looks at does not matter");
	}

	private AlikeAnswer ask(int many, IndexChoice index) throws Exception {
		return ask(many, index, YAML, World.contributions());
	}

	private AlikeAnswer ask(int many, IndexChoice index, String yaml, Contributions contributions) throws Exception {
		Pipeline pipeline = world.pipeline(yaml);
		return new AlikeItems(world.store, contributions, many).of(pipeline, "", image, 5, index, new NullProgressMonitor());
	}

	@Test
	void theGraphIsAskedFromSoManyRowsOn() throws Exception {
		assertEquals(100_000, IndexChoice.MANY);
		AlikeAnswer few = ask(31, IndexChoice.AUTO);
		assertEquals(List.of("exact", 30, 1.0, 0, 5), List.of(few.index(), few.rows(), few.recall(), few.sampled(), few.items().size()));
		assertFalse(few.approximate());
		assertEquals(0, Calls.take("nearby"));
		AlikeAnswer many = ask(30, IndexChoice.AUTO);
		assertEquals(List.of("graph", 30, 0.125, 8, 1), List.of(many.index(), many.rows(), many.recall(), many.sampled(), many.items().size()));
		assertTrue(many.approximate());
		assertEquals("exact", ask(1, IndexChoice.EXACT).index());
		assertEquals("graph", ask(100, IndexChoice.GRAPH).index());
	}

	@Test
	void theGraphIsBuiltOnceForTheSameFeatures() throws Exception {
		ask(1, IndexChoice.AUTO);
		world.reopen();
		ask(1, IndexChoice.AUTO);
		// another pipeline with the same features
		ask(1, IndexChoice.AUTO, YAML.replace("Alike", "Other") + "  split: {uses: halves, from: {data: data}}\n", World.contributions());
		assertEquals(1, Calls.take("nearby"));
		ask(1, IndexChoice.AUTO, YAML.replace("items: 30", "items: 31"), World.contributions());
		assertEquals(1, Calls.take("nearby"));
	}

	@Test
	void whereNothingBuildsGraphsAllAreCompared() throws Exception {
		Contributions without = new Contributions() {
			@Override
			public List<Contribution> all(Kind kind) {
				return World.contributions().all(kind).stream().filter(c -> !c.id().equals(AlikeItems.GRAPH)).toList();
			}

			@Override
			public List<Problem> problems() {
				return List.of();
			}
		};
		assertEquals("exact", ask(1, IndexChoice.AUTO, YAML, without).index());
		assertThrows(InputException.class, () -> ask(1, IndexChoice.GRAPH, YAML, without));
	}

	@Test
	void aStepOfARunShowsWhatItSees() throws Exception {
		RunOutcome outcome = world.run(YAML + "  near: {uses: neighbour-graph, from: {features: look}}\n");
		world.reopen();
		Questions questions = new Questions(world.store, World.contributions());
		SeenAnswer seen = questions.seen(outcome.folder(), "near", image, 16);
		assertEquals(List.of(16, 2, 32), List.of(seen.width(), seen.height(), seen.argb().length));
		assertEquals(0xFF00001E, seen.argb()[31], "of thirty rows");
		assertEquals("row", seen.words().getFirst().name());
		assertTrue(assertThrows(InputException.class, () -> questions.seen(outcome.folder(), "look", image, 16)).getMessage().contains("look"));
		assertTrue(assertThrows(InputException.class, () -> questions.seen(outcome.folder(), "near", folder.resolve("no.png"), 16)).getMessage().contains("no.png"));
	}

	@Test
	void whatIsNoIndexIsNamed() {
		InputException e = assertThrows(InputException.class, () -> AlikeItems.choice("tree"));
		assertTrue(e.getMessage().contains("tree"), e.getMessage());
	}
}

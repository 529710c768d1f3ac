/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Parameters are read from what YAML and a command line give; every problem is told at once. */
class ParameterSchemaTest {

	enum Similarity {
		COSINE, ADJUSTED_COSINE
	}

	record Sample(@Parameter(value = "10", label = "Neighbours", help = "How many", min = 1, max = 1000) int neighbours,
			@Parameter(value = "0.5", label = "Weight", help = "w", min = 0, max = 1) double mixWeight,
			@Parameter(value = "cosine", label = "Similarity", help = "s") Similarity similarity,
			@Parameter(value = "a, b", label = "Names", help = "n") List<String> names,
			@Parameter(value = "", label = "Map", help = "m") Map<String, String> columns,
			@Parameter(value = "true", label = "On", help = "o") boolean on,
			@Parameter(label = "Folder", help = "f", folder = true) Path folder) {
	}

	private final ParameterSchema<Sample> schema = ParameterSchema.of(Sample.class);
	private final List<ParameterProblem> problems = new ArrayList<>();

	@Test
	void defaultsFillWhatIsNotGiven() {
		Sample s = schema.create(Map.of("folder", "x/../y"), Path.of("/base"), problems).orElseThrow();
		assertEquals(new Sample(10, 0.5, Similarity.COSINE, List.of("a", "b"), Map.of(), true, Path.of("/base/y")), s);
	}

	@Test
	void valuesOfYamlAndTextsOfACommandLineMeanTheSame() {
		Sample yaml = schema.create(Map.of("neighbours", 20, "mix-weight", 1, "similarity", "adjusted-cosine", "names", List.of("x"),
				"columns", Map.of("user", "u"), "on", false, "folder", "/d"), Path.of("/"), problems).orElseThrow();
		Sample text = schema.create(Map.of("neighbours", "20", "mix-weight", "1", "similarity", "adjusted-cosine", "names", "[x]",
				"columns", "user=u", "on", "false", "folder", "/d"), Path.of("/"), problems).orElseThrow();
		assertEquals(yaml, text);
		assertEquals(yaml, schema.create(schema.values(yaml), Path.of("/"), problems).orElseThrow());
	}

	@Test
	void allProblemsAreToldAtOnceWithTheNearestName() {
		assertTrue(schema.create(Map.of("neigbours", 5, "neighbours", 0, "similarity", "cosin", "on", "maybe", "mix-weight", "x"),
				Path.of("/"), problems).isEmpty());
		assertEquals(6, problems.size(), problems.toString()); // five of them given, and no folder
		assertTrue(problems.stream().anyMatch(p -> p.parameter().equals("neigbours") && p.expected().contains("'neighbours'")));
		assertTrue(problems.stream().anyMatch(p -> p.parameter().equals("neighbours") && p.expected().contains("1 to 1000")));
		assertTrue(problems.stream().anyMatch(p -> p.parameter().equals("similarity") && p.expected().contains("cosine")));
		assertTrue(problems.stream().anyMatch(p -> p.parameter().equals("folder")));
	}

	@Test
	void aFractionIsNoWholeNumberAndNanIsNoNumber() {
		schema.create(Map.of("neighbours", 2.5, "mix-weight", "NaN", "folder", "/"), Path.of("/"), problems);
		assertEquals(2, problems.size(), problems.toString());
	}

	@Test
	void namesAreKebabCase() {
		assertEquals("max-depth", Names.kebab("maxDepth"));
		assertEquals("adjusted-cosine", Names.kebab("ADJUSTED_COSINE"));
		assertEquals("user-knn", Names.nearest("user-kn", List.of("item-knn", "user-knn")).orElseThrow());
		assertTrue(Names.nearest("zebra", List.of("item-knn", "user-knn")).isEmpty());
	}

	record Inner(@Parameter(value = "3", label = "Epochs", help = "e", min = 1) int epochs,
			@Parameter(value = "0.01", label = "Rate", help = "r") double learningRate) {
		Inner {
			if (epochs == 13) {
				throw new IllegalArgumentException("thirteen epochs");
			}
		}
	}

	record Middle(@Include("epochs=5") Inner inner, @Parameter(value = "on", label = "Mode", help = "m") String mode) {
	}

	record Outer(@Parameter(value = "1", label = "Width", help = "w") int width, @Include({ "learning-rate=0.5", "mode=off" }) Middle rest,
			@Parameter(value = "true", label = "Last", help = "l") boolean last) {
	}

	@Test
	void anIncludedRecordsParametersStandInItsPlaceWithDefaultsOfTheirOwn() {
		ParameterSchema<Outer> outer = ParameterSchema.of(Outer.class);
		assertEquals(List.of("width", "epochs", "learning-rate", "mode", "last"), outer.parameters().stream().map(ParameterInfo::name).toList());
		assertEquals(new Outer(1, new Middle(new Inner(5, 0.5), "off"), true), outer.defaults());
		assertEquals(new Inner(3, 0.01), ParameterSchema.of(Inner.class).defaults());
		Outer given = outer.create(Map.of("width", 2, "epochs", 7, "mode", "x", "last", false), Path.of("/"), problems).orElseThrow();
		assertEquals(new Outer(2, new Middle(new Inner(7, 0.5), "x"), false), given);
		assertEquals(given, outer.create(outer.values(given), Path.of("/"), problems).orElseThrow());
		assertEquals(List.of("width", "epochs", "learning-rate", "mode", "last"), List.copyOf(outer.values(given).keySet()));
		assertTrue(outer.create(Map.of("epochs", 0), Path.of("/"), problems).isEmpty());
		assertEquals("epochs", ((ParameterProblem) problems.removeLast()).parameter());
		assertTrue(outer.create(Map.of("epochs", 13), Path.of("/"), problems).isEmpty());
		assertTrue(((ParameterProblem) problems.getFirst()).message().contains("thirteen"), problems.toString());
	}

	record Twice(@Include Inner inner, @Parameter(value = "1", label = "E", help = "e") int epochs) {
	}

	record Misspelt(@Include("epoch=5") Inner inner) {
	}

	record Itself(@Include Itself itself) {
	}

	record Bare(int width) {
	}

	record NoRecord(@Include String text) {
	}

	@Test
	void recordsThatCannotBeReadAreRefusedByName() {
		for (Class<? extends Record> faulty : List.of(Twice.class, Misspelt.class, Itself.class, Bare.class, NoRecord.class)) {
			String message = assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(faulty)).getMessage();
			assertTrue(message.contains(faulty.getSimpleName()), message);
		}
	}
}

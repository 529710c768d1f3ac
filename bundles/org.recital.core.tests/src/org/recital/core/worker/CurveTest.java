/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.learning.TrainingCurve;
import org.recital.core.run.CurveUpdate;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunRecord;
import org.recital.core.run.fakes.Child;
import org.recital.core.run.fakes.World;

/** Curves of what learns: told by a worker in a process of its own while it learns, and in the record afterwards. */
class CurveTest {

	private static final String LESSON = World.SIMPLE + """
			  lesson: {uses: lesson, with: {epochs: 3, gates: "%s", fails: %s}%s}
			""";

	@TempDir
	Path folder;

	private final List<CurveUpdate> told = Collections.synchronizedList(new ArrayList<>());

	private RunOutcome run(String yaml) throws Exception {
		told.clear();
		try (WorkerClient client = new WorkerClient(Child.command(Child.Worker.class, List.of("-Xmx64m")),
				Map.of("RECITAL_CACHE", folder.resolve("cache").toString()))) {
			RunSpec spec = new RunSpec(folder.resolve("p.recital.yaml"), yaml, Optional.empty(), Map.of(), "Test", Optional.empty(),
					folder.resolve("runs"), 2, 0);
			return client.run(spec, new RunListener() {
				@Override
				public void learned(CurveUpdate update) {
					told.add(update);
					try {
						Files.createDirectories(folder.resolve("gates"));
						Files.writeString(folder.resolve("gates").resolve(Integer.toString(update.point().epoch())), "");
					} catch (java.io.IOException e) {
						throw new java.io.UncheckedIOException(e);
					}
				}
			}, new NullProgressMonitor());
		}
	}

	private static TrainingCurve expected() {
		return new TrainingCurve(List.of(new TrainingCurve.Point(1, 1, Double.NaN, 0.25, 0.01), new TrainingCurve.Point(2, 0.5, Double.NaN, 0.5, 0.01),
				new TrainingCurve.Point(3, 1.0 / 3, Double.NaN, 0.75, 0.01)), 3);
	}

	/** Of each part, in the order in which it was told. */
	private Map<Integer, TrainingCurve> curves() {
		Map<Integer, TrainingCurve> all = new TreeMap<>();
		for (CurveUpdate u : told) {
			assertEquals("lesson", u.step());
			all.put(u.part(), all.getOrDefault(u.part(), TrainingCurve.NONE).with(u.point(), u.best()));
		}
		return all;
	}

	@Test
	void anEpochIsToldBeforeTheNextBegins() throws Exception {
		RunOutcome outcome = run(LESSON.formatted(folder.resolve("gates"), false, ""));
		assertEquals(Result.DONE, outcome.result(), outcome.record().errors().toString());
		assertEquals(List.of(1, 2, 3), told.stream().map(u -> u.point().epoch()).toList());
		assertEquals(Map.of(0, expected()), curves());
	}

	@Test
	void theCurveIsInTheRecordAndIsToldAgainOfWhatWasCached() throws Exception {
		String yaml = LESSON.formatted("", false, ", from: {split: split}");
		RunOutcome first = run(yaml);
		assertEquals(Map.of(0, expected(), 1, expected()), curves());
		assertRecorded(first);
		RunOutcome again = run(yaml);
		assertEquals("CACHED", again.record().step("lesson").orElseThrow().state().name());
		assertEquals(Map.of(0, expected(), 1, expected()), curves(), "told of what came from the cache");
		assertRecorded(again);
	}

	private static void assertRecorded(RunOutcome outcome) throws Exception {
		RunRecord record = RunFolder.open(outcome.folder()).record();
		assertEquals(List.of(expected(), expected()), record.step("lesson").orElseThrow().parts().stream().map(RunRecord.PartRecord::curve).toList());
		assertNull(record.step("pop").orElseThrow().parts().getFirst().curve(), "it learns no network");
	}

	@Test
	void theCurveOfAStepThatFailsIsKept() throws Exception {
		RunOutcome outcome = run(LESSON.formatted("", true, ""));
		assertEquals(Result.FAILED, outcome.result());
		RunRecord.PartRecord part = RunFolder.open(outcome.folder()).record().step("lesson").orElseThrow().parts().getFirst();
		assertTrue(part.error().contains("the bell rang"), part.error());
		assertEquals(expected(), part.curve());
	}
}
